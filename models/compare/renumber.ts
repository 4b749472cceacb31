/**
 * Codes that people name in words. Each side of a merge has its own registry of them, so that one and the same code may
 * stand for two records; what comes over from the other side has to speak of them as they are called here.
 */
import type { Architecture } from '$models/architecture/architecture';
import { OBJECTS, structuralKeys, TARGET, NOTE } from '$models/architecture/flat-keys';
import { isJsonObject, type Json } from '$models/architecture/json';
import { VIEW_FIELD } from '$models/architecture/kept-view';
import { EXISTENCE, type Change } from './change';

/** Codes of there, and what the same records are called here. */
export type Renumbering = ReadonlyMap<string, string>;

/** Records that have a code. */
export const codedRoots = ['objects', 'relations', 'gaps', 'tasks', 'kpis'] as const;

/** Of the records that both sides have and call differently. */
export function renumberingBetween(there: Architecture, here: Architecture): Renumbering {
	const codes = new Map<string, string>();
	for (const root of codedRoots) {
		const known: ReadonlyMap<string, { readonly code: string }> = here[root];
		for (const [id, { code }] of there[root]) {
			const own = known.get(id)?.code ?? '';
			if (code !== '' && own !== '' && own !== code) codes.set(code, own);
		}
	}
	return codes;
}

/** An address is one word whatever stands in it; a part of a longer word, such as NV-61 or KH-NV-6, is no code. */
function mentionsOf(codes: Renumbering): RegExp {
	const escaped = [...codes.keys()].map((code) => code.replace(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`));
	return new RegExp(
		String.raw`\S*://\S*|(?<![\p{L}\p{N}]|[\p{L}\p{N}][-._])(?:${escaped.join('|')})(?![-._]?[\p{L}\p{N}])`,
		'gu'
	);
}

const structural: ReadonlySet<string> = new Set(structuralKeys);

/** Whether what a record says under a key may be words of people. */
const isSaid = (key: string): boolean =>
	key !== EXISTENCE &&
	key !== VIEW_FIELD &&
	!structural.has(key) &&
	!key.startsWith(OBJECTS) &&
	// What an import kept stays as it was.
	!key.startsWith(NOTE) &&
	!key.slice(key.startsWith(TARGET) ? TARGET.length : 0).includes('/');

/** The texts of a value of a change, each made another. */
function withTexts({ root, id, key }: Change, value: Json, write: (text: string) => string): Json {
	if (root === 'geometry' || root === 'bends' || root === 'pictures' || root === 'gapTasks') return value;
	if (root === 'chapters' || (root === 'meta' && id === 'name'))
		return typeof value === 'string' ? write(value) : value;
	if (root === 'meta') return value;
	if (root === 'nodes') {
		const text = isJsonObject(value) ? value['text'] : undefined;
		return isJsonObject(value) && typeof text === 'string' ? { ...value, text: write(text) } : value;
	}
	if (!isSaid(key)) return value;
	if (typeof value === 'string') return write(value);
	if (!isJsonObject(value)) return value;
	// Not determined, or not applicable: for a reason in words.
	return Object.fromEntries(
		Object.entries(value).map(([way, told]) => {
			const reason = isJsonObject(told) ? told['reason'] : undefined;
			return [way, isJsonObject(told) && typeof reason === 'string' ? { ...told, reason: write(reason) } : told];
		})
	);
}

/** How to say a value of a change with the codes of here: whole codes alone, and where words stand. */
export function speakingOf(codes: Renumbering): (change: Change, value: Json) => Json {
	if (codes.size === 0) return (_, value) => value;
	const mentions = mentionsOf(codes);
	const write = (text: string): string => text.replace(mentions, (found) => codes.get(found) ?? found);
	return (change, value) => withTexts(change, value, write);
}
