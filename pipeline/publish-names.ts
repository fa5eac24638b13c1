/** Names of the files in an output folder that are the program's own. */

/** Lists what the program wrote, with a hash of each. */
export const manifestName = '.factpress.json';

/** Holds the number of the process that is building there. */
export const lockName = '.factpress-lock';
