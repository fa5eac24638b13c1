/** The system's error codes in words that a user knows. */

/** Our own code beside the system's, for what it would read or wait for without end. */
export const notAFile = 'ENOTFILE';

const words: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EBUSY: 'the file is in use',
  EEXIST: 'a file is in the way',
  EDQUOT: 'the disk quota is used up',
  EIO: 'the disk failed',
  EISDIR: 'it is a folder',
  ELOOP: 'a link leads to itself',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'no such file',
  ENOSPC: 'no space is left on the disk',
  [notAFile]: 'it is a pipe, a socket or a device',
  ENOTDIR: 'part of the path is a file, not a folder',
  EPERM: 'not permitted',
  EROFS: 'the disk is read-only',
};

/** A code with what it means, where that is known: `no such file (ENOENT)`. */
export function inWords(code: string): string {
  const meaning = Object.hasOwn(words, code) ? words[code] : undefined;
  return meaning === undefined ? code : `${meaning} (${code})`;
}
