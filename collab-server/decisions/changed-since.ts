/** What became of the thing that a request for change is about, since the version in which it was asked. */
import type { Architecture } from '$models/architecture/architecture';
import { DiagramId } from '$models/architecture/identifier';
import { passageSince, whereDiffering } from '$models/compare/passage-since';
import { ComparedState, wholeRecord } from '$models/compare/record-differences';
import type { Subject } from '$models/framework/pack';
import { rootOf, isSubject } from '$models/framework/subjects';
import { diagramSince, isDiagramChanged } from '$models/views/diagram-since';
import { placeOfRead } from '$models/sync/passage';
import { told } from '$exporters/comparison/told';
import type { StoredArchitecture } from '$collab/storage/store';
import type { DecisionParts } from './parts';
import { readState, type ReadState } from './read-state';
import type { Said } from './threads';
import type { SinceVersion } from './thread-facts';

/** What a field says of a record, in words; '' where it says nothing or is not there. */
function saidOf({ architecture, pack }: ReadState, kind: Subject, id: string, field: string): string {
	const record = pack === undefined ? null : wholeRecord(kind, id, new ComparedState(architecture));
	if (record === null || pack === undefined) return '';
	const [section] = told({
		names: ['', ''],
		states: [architecture, architecture],
		differences: { meta: [], records: [record], diagrams: [], chapters: [] },
		findings: null,
		unchecked: '',
		pack
	}).sections;
	const at = record.fields.findIndex(({ key }) => key === field);
	return section?.records[0]?.fields[at]?.after ?? '';
}

/** The same text of the same value, in whatever order its keys were read. */
const steady = (value: unknown): string =>
	JSON.stringify(value, (_key, part: unknown) => {
		const entries =
			part instanceof Map
				? [...(part as ReadonlyMap<string, unknown>)]
				: part !== null && typeof part === 'object' && !Array.isArray(part)
					? Object.entries(part)
					: null;
		return entries === null ? part : Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
	});

/**
 * A record with all that is tied to it, to be compared: who asks of a record may mean what it is tied to. Where it stands on
 * diagrams changes nothing of it.
 */
const around = (architecture: Architecture, kind: Subject, id: string): string =>
	steady(
		[...Object.values(rootOf), 'gapTasks' as const]
			.filter((root) => (root === 'diagrams') === (kind === 'diagram'))
			.map((root) =>
				[...architecture[root].entries()]
					.map(([key, record]): readonly [string, string] => [key, steady(record)])
					.filter(([key, record]) => key === id || record.includes(JSON.stringify(id)))
					.sort(([a], [b]) => (a < b ? -1 : 1))
			)
	);

/** All that the architecture holds, where it is asked about as a whole. */
const wholeOf = (architecture: Architecture): string =>
	steady([...Object.values(rootOf), 'gapTasks' as const, 'chapters' as const].map((root) => architecture[root]));

/** Told of what is asked about, without the finding that is meant. */
type Changed = Omit<SinceVersion, 'isFound'>;

function chapterSince(
	[was, is]: readonly [was: string, is: string],
	{ version, quote }: { readonly version: string; readonly quote: string }
): Changed {
	const isChanged = was !== is;
	const place = quote === '' ? null : placeOfRead(was, quote);
	// Words that stand there twice are no one place.
	if (place === null) return { version, isChanged, before: quote, now: '' };
	return { version, isChanged, ...passageSince(was, is, place.from) };
}

const isLive = (record: { readonly deletedAt: string | null } | undefined): boolean => record?.deletedAt === null;

function recordSince(
	[old, current]: readonly [ReadState, ReadState],
	{
		kind,
		id,
		field,
		version
	}: { readonly kind: Subject; readonly id: string; readonly field: string; readonly version: string }
): Changed {
	const packs = old.pack === undefined || current.pack === undefined ? null : ([old.pack, current.pack] as const);
	const states = [old.architecture, current.architecture] as const;
	if (
		kind === 'diagram' &&
		field === '' &&
		packs !== null &&
		states.every(({ diagrams }) => isLive(diagrams.get(DiagramId(id))))
	)
		return { version, isChanged: isDiagramChanged(diagramSince(states, packs, id)), before: '', now: '' };
	if (field === '' || old.pack === undefined || current.pack === undefined) {
		const isChanged = around(old.architecture, kind, id) !== around(current.architecture, kind, id);
		return { version, isChanged, before: '', now: '' };
	}
	const [before, after] = [saidOf(old, kind, id, field), saidOf(current, kind, id, field)];
	return { version, isChanged: before !== after, ...whereDiffering(before, after) };
}

/** Whether a check of now finds it; null where there is none. */
const isFoundNow = ({ checks }: DecisionParts, stored: StoredArchitecture, finding: string): Promise<boolean | null> =>
	checks.read(stored, ({ report }) => report.findings.some(({ id }) => id === finding));

/**
 * Compared with what is worked on now; null where nothing can be: the thread is about no version or about the whole, or the
 * version cannot be read any more. Of a finding it is told besides whether it is still there.
 */
export async function changedSince(
	parts: DecisionParts,
	stored: StoredArchitecture,
	{ about, version = '', field = '', quote = '', finding = '' }: Said
): Promise<SinceVersion | null> {
	const [kind = '', id = ''] = about.split(/:(.*)/su);
	const isWhole = kind === 'architecture' && finding !== '';
	if (version === '' || (kind !== 'chapter' && !isWhole && !isSubject(kind))) return null;
	const [then, now] = [await readState(parts, stored, version), await readState(parts, stored)];
	if (!then.ok || !now.ok) return null;
	const isFound = finding === '' ? null : await isFoundNow(parts, stored, finding);
	const states = [then.value, now.value] as const;
	const [old, current] = [then.value.architecture, now.value.architecture];
	if (isSubject(kind)) return { ...recordSince(states, { kind, id, field, version }), isFound };
	if (isWhole) return { version, isChanged: wholeOf(old) !== wholeOf(current), before: '', now: '', isFound };
	const words = [old.chapters.get(id) ?? '', current.chapters.get(id) ?? ''] as const;
	return { ...chapterSince(words, { version, quote }), isFound };
}
