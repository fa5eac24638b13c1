import { expect, it } from 'vitest';
import { buildIn, world } from './harness.ts';

it('shows no path of the machine on pages and in JSON-LD where the sources lie outside the tree', async () => {
  const effects = world({
    '/home/ada/texts/about/page.md': '# Quay Aid\n\nQuay Aid is a charity. It has 12 members.\n',
  });
  await buildIn(effects, { sources: '/home/ada/texts' });
  const made = [...effects.files].filter(([path]) => /^out\/.*\.(?:html|jsonld)$/.test(path));
  expect(made.length).toBeGreaterThan(3);
  for (const [path, bytes] of made) expect(new TextDecoder().decode(bytes), path).not.toContain('/home/ada');
});
