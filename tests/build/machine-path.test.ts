import { expect, it } from 'vitest';
import type { MemoryEffects } from '../../pipeline/effects-memory.ts';
import { buildIn, world } from './harness.ts';

it('shows no path of the machine in anything that is published where the sources lie outside the tree', async () => {
  const effects = world({
    '/home/ada/texts/about/page.md': '# Quay Aid\n\nQuay Aid is a charity. It has 12 members.\n',
  });
  await buildIn(effects, { sources: '/home/ada/texts' });
  const edited = '# Quay Aid\n\nQuay Aid is a charity. It has 13 members.\n';
  effects.files.set('/home/ada/texts/about/page.md', new TextEncoder().encode(edited));
  await buildIn(effects, { sources: '/home/ada/texts' });
  expect(made(effects).length).toBeGreaterThan(7);
  for (const [path, bytes] of made(effects)) expect(new TextDecoder().decode(bytes), path).not.toContain('/home/ada');
});

it('shows none in the facts of very many texts either', async () => {
  const effects = world({
    '/home/ada/texts/about/page.md': `# Quay Aid\n\nQuay Aid is a charity.\n${' '.repeat(4_100_000)}\nIt has 12 members.\n`,
  });
  await buildIn(effects, { sources: '/home/ada/texts', only: 'facts' });
  expect(made(effects).length).toBeGreaterThan(2);
  for (const [path, bytes] of made(effects)) expect(new TextDecoder().decode(bytes), path).not.toContain('/home/ada');
});

function made({ files }: MemoryEffects): readonly (readonly [string, Uint8Array])[] {
  return [...files].filter(([path]) => /^out\//.test(path));
}
