import puppeteer from 'puppeteer-core';
import { findBrowser } from './pipeline/render/browser.ts';
import { machine } from './tests/render-pdf/machine.ts';
const found = (await findBrowser(machine())).value!;
const b = await puppeteer.launch({ executablePath: found.path, env: {...process.env, ...found.env}, args: ['--no-sandbox','--force-device-scale-factor=1'], headless: 'shell' } as never);
for (const a of process.argv.slice(2)) {
  const [file, width, scheme, out, height] = a.split(',');
  const p = await b.newPage();
  await p.setViewport({ width: Number(width), height: Number(height ?? 900) });
  await p.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme! }]);
  await p.goto('file://' + file);
  const over = await p.evaluate('[document.documentElement.scrollWidth, innerWidth, [...document.querySelectorAll("body *")].filter(e=>e.getBoundingClientRect().right>innerWidth+1 && !e.closest("svg")).slice(0,5).map(e=>e.tagName+"."+e.className)]');
  console.log(file, width, JSON.stringify(over));
  await p.screenshot({ path: out as never, fullPage: height === undefined });
  await p.close();
}
await b.close();
