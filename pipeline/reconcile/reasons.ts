/** The sentences that readers see under statements. One function per case; each gives one sentence with a full stop. */
import type { Decision, DecisionAction } from '../model/decision.ts';
import { timeRange } from '../model/edtf.ts';
import type { Group } from './group.ts';
import { joinSome, joinWords, quoteSources, sayTime, sayValue, sayWhen } from './say.ts';
import { clusterOf, type Scene, sourcesOf } from './scene.ts';

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Nothing speaks against it: how many say so, who, who says it less exactly, and which of them are copies. */
export function agreed(group: Group, scene: Scene): string {
  const own = sourcesOf(group.own);
  const full = new Set(own);
  const coarser = sourcesOf(group.claims).filter((id) => !full.has(id));
  const witnesses = new Set(group.own.map((claim) => clusterOf(claim, scene))).size;
  const less = coarser.length === 0 ? '' : ` ${quoteSources(coarser, scene)} ${verb(coarser)} it ${lessHow(group)}.`;
  if (own.length === 1) return `${quoteSources(own, scene)} says so, and nothing speaks against it.${less}`;
  const all = new Set(group.claims.map((claim) => clusterOf(claim, scene))).size;
  if (witnesses === 1 && all > 1) {
    const told = `It is told in full in ${quoteSources(own, scene)}; ${copyNote(own.length, witnesses)}.`;
    return `${sayCount(all)} independent sources agree on it, and nothing speaks against it. ${told}${less}`;
  }
  const count = sayCount(witnesses === own.length ? own.length : witnesses);
  const many = witnesses === 1 ? 'One source says so' : `${count} independent sources say so`;
  const copies = witnesses < own.length ? `; ${copyNote(own.length, witnesses)}` : '';
  return `${many}, and nothing speaks against it. It is in ${quoteSources(own, scene)}${copies}.${less}`;
}

/** What an editor has decided, when and why. */
export function decided({ do: action, because, date, by }: Decision): string {
  const who = by === undefined ? 'The editor' : `The editor (${by})`;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date);
  return `${who} ${deeds[action]} ${day ? 'on' : 'in'} ${sayTime(date)}: ${because.trim().replace(/[.\s]+$/u, '')}.`;
}

const deeds: Readonly<Record<DecisionAction, string>> = {
  pin: 'chose this',
  reject: 'rejected this',
  correct: 'corrected this',
  merge: 'took these for one and the same',
  add: 'added this',
  hide: 'left this out',
};

/** A value that another one was preferred to. */
export function outvoted(group: Group, winner: Group, because: string, scene: Scene): string {
  return `Another value is preferred: ${sayValue(winner.value)}. ${saysThis(group, scene)}, but ${because}.`;
}

/** Somebody who held an office that somebody else is named for today. */
export function succeeded(group: Group, winner: Group, because: string, scene: Scene): string {
  return `Somebody else is named for this office: ${sayValue(winner.value)}. ${saysThis(group, scene)}, but ${because}.`;
}

/** Somebody whom a newer edition of the text no longer names. */
export function leftOut(group: Group, later: string, scene: Scene): string {
  return `${saysThis(group, scene)}; ${later}, a newer edition of the same text, names others in this place.`;
}

/** A value of a series that is not today's. */
export function earlier(group: Group, current: Group | undefined, scene: Scene): string {
  const head = current === undefined ? '' : `The current figure is another: ${sayValue(current.value)}. `;
  return `${head}${quoteSources(sourcesOf(group.own), scene)} ${gives(group)} this one${timeNote(group, scene)}.`;
}

/** What was so once. */
export function past(group: Group, scene: Scene): string {
  return `This was so in the past. ${quoteSources(sourcesOf(group.own), scene)} ${tells(group)} it as past.`;
}

/** Values between which no clause decides; `self` is what stands for the group among `all`. */
export function open(group: Group, all: readonly Group[], scene: Scene, self: Group = group): string {
  const others = all.slice(0, 5).filter((other) => other !== self);
  const against = joinWords(others.slice(0, 4).map((other) => withTime(other)));
  return `Sources differ, and nothing decides between them. ${saysThis(group, scene)}; other places say ${against}.`;
}

/** A country or region beside a place of which no source says where it lies. */
export function beside(group: Group, winner: Group, scene: Scene): string {
  return `${saysSo(group, scene)}, which need not differ from ${sayValue(winner.value)}. No source says whether the one lies in the other.`;
}

/** What all of several finer values that differ from each other have in common. */
export function common(group: Group, scene: Scene): string {
  return `More exact values differ from each other, but agree with this one. ${saysSo(group, scene)}.`;
}

/** A disagreement between sources: each value with those who give it. */
export function between(groups: readonly Group[], scene: Scene, head: string): string {
  const parts = inReadingOrder(groups).map(
    (group) => `${withTime(group)} (${quoteSources(sourcesOf(group.own), scene)})`,
  );
  return `${head}: ${joinSome(parts)}.`;
}

/** Figures from the highest down, the rest as it comes. */
function inReadingOrder(groups: readonly Group[]): readonly Group[] {
  const amount = ({ value }: Group): number => (value.type === 'quantity' ? value.amount : 0);
  return [...groups].sort((a, b) => amount(b) - amount(a));
}

/** A value with its time, where the time is a qualifier. */
function withTime(group: Group): string {
  const when = sayWhen(group.qualifiers);
  return when === '' ? sayValue(group.value) : `${sayValue(group.value)} (${when})`;
}

/** How far the time of a group's claims is known, as a note behind "gives this figure". */
function timeNote(group: Group, scene: Scene): string {
  const when = sayWhen(group.qualifiers);
  if (when !== '') return ` for ${when}`;
  if (group.past) return ' as past';
  const witnesses = group.own.map((claim) => scene.witnesses.get(claim.reference.source));
  const dated = witnesses.map((witness) => witness?.source.meta.asOf).filter((date) => date !== undefined);
  const newest = dated.toSorted((a, b) => (timeRange(b)?.to ?? 0) - (timeRange(a)?.to ?? 0))[0];
  if (newest !== undefined) return ` as of ${sayTime(newest)}`;
  const bounds = witnesses.map((witness) => witness?.profile.notBefore).filter((bound) => bound !== undefined);
  const first = bounds.toSorted((a, b) => (timeRange(a)?.from ?? 0) - (timeRange(b)?.from ?? 0))[0];
  if (first === undefined) return ', without a date';
  const they = sourcesOf(group.own).length === 1 ? 'it tells' : 'they tell';
  return `, without a date but not before ${sayTime(first)}, of which ${they}`;
}

function saysThis(group: Group, scene: Scene): string {
  const sources = sourcesOf(group.own);
  return `${quoteSources(sources, scene)} ${verb(sources)} this one`;
}

function saysSo(group: Group, scene: Scene): string {
  const sources = sourcesOf(group.own);
  return `${quoteSources(sources, scene)} ${verb(sources)} so`;
}

/** What is coarser about a coarser claim: a name or text is shortened, a figure, date or place less exact. */
function lessHow({ value }: Group): string {
  return value.type === 'text' || (value.type === 'entity' && value.kind !== 'place')
    ? 'in fewer words'
    : 'less exactly';
}

function verb(sources: readonly string[]): string {
  return sources.length === 1 ? 'says' : 'say';
}

function gives(group: Group): string {
  return sourcesOf(group.own).length === 1 ? 'gives' : 'give';
}

function tells(group: Group): string {
  return sourcesOf(group.own).length === 1 ? 'tells' : 'tell';
}

/** That some sources are copies, and how many they count as. */
function copyNote(sources: number, witnesses: number): string {
  if (witnesses > 1) return 'some of these share most of their text and count as one';
  return `${sources === 2 ? 'they' : 'all of these'} share most of their text and count as one`;
}

function sayCount(count: number): string {
  const word = numbers[count];
  return word === undefined ? String(count) : `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
