/**
 * How the browser is started: the same on every machine, with nothing to talk to. What differs between machines
 * (fonts, time zone, language, proxy, home folder) is fixed here instead of inherited.
 */
import { join } from 'node:path';
import type { BrowserFound } from './browser.ts';

/** Switches besides puppeteer's own. The sandbox stays on, except for root, for whom it cannot. */
export function browserFlags(found: Pick<BrowserFound, 'host'>): readonly string[] {
  return [
    ...(found.host.uid === 0 ? ['--no-sandbox'] : []),
    // No name and no address leads anywhere: also for what request interception does not see, such as preconnect.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--no-proxy-server',
    '--no-pings',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--no-default-browser-check',
    // The same line breaks whatever the machine's font settings.
    '--font-render-hinting=none',
    '--force-device-scale-factor=1',
    '--lang=en-US',
    // Printing needs no graphics card; starting its process only to see it fail costs time.
    '--disable-gpu',
  ];
}

/** All variables that the browser gets. `folder` is this run's own, `fontconfig` the file that names our fonts. */
export function browserEnv(
  found: BrowserFound,
  folder: string,
  fontconfig: string | undefined,
): Record<string, string> {
  const { PATH } = found.host.env;
  // Chrome for macOS looks for its frameworks' settings at home, and has no fontconfig.
  const home = found.host.platform === 'darwin' ? found.host.env.HOME : undefined;
  return {
    ...(PATH === undefined ? {} : { PATH }),
    // What it forgets goes with the rest.
    TMPDIR: folder,
    HOME: home ?? folder,
    XDG_CACHE_HOME: join(folder, 'cache'),
    XDG_CONFIG_HOME: join(folder, 'config'),
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    ...(fontconfig === undefined ? {} : { FONTCONFIG_FILE: fontconfig }),
    ...found.env,
  };
}
