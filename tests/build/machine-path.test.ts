import { expect, it } from 'vitest';
import { buildIn, world } from './harness.ts';

it('shows no path of the machine in anything that is published where the sources lie outside the tree', async () => {
  const effects = world({
    '/home/ada/texts/about/page.md': '# Quay Aid\n\nQuay Aid is a charity. It has 12 members.\n',
  });
  await buildIn(effects, { sources: '/home/ada/texts' });
  const edited = '# Quay Aid\n\nQuay Aid is a charity. It has 13 members.\n';
  effects.files.set('/home/ada/texts/about/page.md', new TextEncoder().encode(edited));
  await buildIn(effects, { sources: '/home/ada/texts' });
  const made = [...effects.files].filter(([path]) => /^out\//.test(path));
  expect(made.length).toBeGreaterThan(7);
  for (const [path, bytes] of made) expect(new TextDecoder().decode(bytes), path).not.toContain('/home/ada');
});
