/** "The paper wrote that the figure was invented": which figure, said with it, where the text has just given one. */
import type { Claim } from '../model/claim.ts';

const theFigure =
  /^(?<words>(?:the|this|that|its|their) (?:figure|number|estimate|statistic|claim))(?= (?:was|is|were|had|has|used|came|of)\b|,)/iu;
/** How far before the criticism its figure may stand: a sentence or two. */
const reach = 500;

/** The claims with "the figure" of a criticism spelled out. */
export function withFigures(claims: readonly Claim[]): Claim[] {
  const figures = claims.filter(({ property }) => property === 'statistic');
  return claims.map((claim) => {
    const words =
      claim.property === 'criticism' && claim.value.type === 'text'
        ? theFigure.exec(claim.value.text)?.groups?.words
        : undefined;
    if (words === undefined || claim.value.type !== 'text') return claim;
    const figure = figures.findLast(
      ({ reference }) => reference.end <= claim.reference.start && claim.reference.start - reference.end <= reach,
    );
    if (figure === undefined) return claim;
    const { about } = figure.qualifiers;
    return {
      ...claim,
      value: {
        ...claim.value,
        text: `${words} (${figure.reference.exact.replace(/\s+/gu, ' ')})${claim.value.text.slice(words.length)}`,
      },
      qualifiers: { ...(about === undefined ? {} : { about }), ...claim.qualifiers },
    };
  });
}
