/** Shows an address in the user's own browser, with the system's own means. That it cannot is no failure: it is printed, too. */
import { spawn } from 'node:child_process';
import type { Machine } from './effects.ts';

/** Opens an address; says nothing about whether that worked. Without a screen nothing is tried: it might be shown as text. */
export function openInBrowser(address: string, { platform, env }: Machine): void {
  const hasScreen = platform === 'darwin' || env.DISPLAY !== undefined || env.WAYLAND_DISPLAY !== undefined;
  if (!hasScreen) return;
  const child = spawn(platform === 'darwin' ? 'open' : 'xdg-open', [address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
