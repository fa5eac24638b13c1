/** The properties of which anything may be told: their values have no sharp edge, and whose they are is told with them. */
export const openProperties: ReadonlySet<string> = new Set([
  'event',
  'statistic',
  'focusArea',
  'publication',
  'criticism',
]);
