/** What kind of thing a text says its subject is. */

/** What kind of thing the text says it is: the nouns with which it may call it later. */
export function headNouns(lead: readonly string[], names: readonly string[]): Set<string> {
  const nouns = new Set<string>();
  for (const sentence of lead.slice(0, 8)) {
    const found = /(?: (?:is|was|are|were)(?: now)? | into )(?:an?|the|one of the)((?: [\p{L}'’-]+){1,9})/u.exec(
      sentence,
    );
    const grown = /^(?:Our|The) (\p{Ll}+) (?:has|have) (?:evolved|grown|developed|turned) into\b/u.exec(sentence)?.[1];
    if (grown !== undefined) nouns.add(grown);
    let head = '';
    for (const word of found?.[1]?.trim().split(' ') ?? []) {
      if (
        /^(?:of|for|in|that|which|who|and|with|to|from|by|on|at|dedicated|based|located|formed|owned|founded|serving|active)$/u.test(
          word,
        )
      )
        break;
      head = word.toLowerCase();
    }
    if (
      head.length > 3 &&
      !/^(?:part|result|member|name|only|first|main|time|year|work|most|\p{Ll}+est|\p{Ll}+ed)$/u.test(head)
    )
      nouns.add(head);
  }
  for (const name of names) {
    const last = name.split(' ').at(-1)?.toLowerCase();
    if (last !== undefined && /^\p{Ll}{4,}$/u.test(last)) nouns.add(last);
  }
  return nouns;
}
