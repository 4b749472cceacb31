/**
 * Codes such as KT-1 come only from here: each record without one gets the next free number of its prefix, once and for
 * good. A code that someone wrote over is written back.
 */
import type { ArchitectureObject } from '$models/architecture/architecture';
import type { Edit } from '$models/architecture/edit';
import { listOf, textOf } from '$models/architecture/field';
import type { Pack } from '$models/framework/pack';
import type { ArchitectureStore, CodeWish } from '$collab/storage/store';
import type { CodedRecords } from './changed-records';

/** Which of the pack's prefixes an object's code has. */
function prefixOf(object: ArchitectureObject): 'own' | 'national' | 'reference' | 'commune' {
	const sharing = textOf(object.fields['sharing']);
	const isReference = textOf(object.fields['recordType']) === 'reference';
	if (isReference && (sharing.startsWith('national-') || object.catalogue.startsWith('platform:'))) return 'national';
	if (isReference) return 'reference';
	const scopes = listOf(object.fields['usageScope']);
	return scopes.length === 1 && scopes[0] === 'commune' ? 'commune' : 'own';
}

/** A claimed number as long as this would leave no next one. */
const TOO_LONG = /\d{10,}$/u;

interface Coded {
	readonly record: string;
	readonly code: string;
	readonly use: string;
	readonly write: (code: string) => Edit;
}

function codedRecords(records: CodedRecords, pack: Pack): Coded[] {
	const kinds = new Set(pack.kinds.filter(({ form03 }) => form03).map(({ id }) => id));
	const set =
		(root: 'objects' | 'gaps' | 'tasks' | 'kpis', id: string) =>
		(code: string): Edit => ({ op: 'set', root, id, key: 'code', value: code });
	return [
		...[...records.objects.values()]
			.filter(({ kind, deletedAt, code }) => kinds.has(kind) && (deletedAt === null || code !== ''))
			.map((o): Coded => ({ record: `objects/${o.id}`, code: o.code, use: prefixOf(o), write: set('objects', o.id) })),
		...[...records.relations.values()].map((r): Coded => ({
			record: `relations/${r.id}`,
			code: r.code,
			use: 'relation',
			write: (code) => ({ op: 'put', root: 'relationProps', key: `${r.id}:code`, value: code })
		})),
		...[...records.gaps.values()].map((g): Coded => ({
			record: `gaps/${g.id}`,
			code: g.code,
			use: 'gap',
			write: set('gaps', g.id)
		})),
		...[...records.tasks.values()].map((t): Coded => ({
			record: `tasks/${t.id}`,
			code: t.code,
			use: 'task',
			write: set('tasks', t.id)
		})),
		...[...records.kpis.values()].map((k): Coded => ({
			record: `kpis/${k.id}`,
			code: k.code,
			use: 'kpi',
			write: set('kpis', k.id)
		}))
	];
}

/** The codes of one architecture as its one owner knows them; read from the store once. */
export class CodeRegistry {
	#known: Map<string, string> | null = null;

	constructor(
		private readonly store: ArchitectureStore,
		private readonly architecture: string,
		private readonly now: () => string
	) {}

	/** The edits that give these records their codes. */
	async edits(among: CodedRecords, pack: Pack): Promise<Edit[]> {
		const records = codedRecords(among, pack);
		const known = await this.#register(records, pack, { takeClaims: false });
		return records.flatMap(({ record, code, write }) => {
			const registered = known.get(record);
			return registered === undefined || registered === code ? [] : [write(registered)];
		});
	}

	/**
	 * Registers the codes of records that come from elsewhere, before they are here: each claims the one that it has, and
	 * gets the next number where that is taken. Answers those that are others here.
	 */
	async claim(among: CodedRecords, pack: Pack): Promise<ReadonlyMap<string, string>> {
		const records = codedRecords(among, pack).filter(({ code }) => code !== '');
		const known = await this.#register(records, pack, { takeClaims: true });
		return new Map(
			records.flatMap(({ record, code }): [string, string][] => {
				const registered = known.get(record) ?? code;
				return registered === code ? [] : [[code, registered]];
			})
		);
	}

	async #register(
		records: readonly Coded[],
		pack: Pack,
		options: { readonly takeClaims: boolean }
	): Promise<ReadonlyMap<string, string>> {
		this.#known ??= new Map(await this.store.codes(this.architecture));
		const known = this.#known;
		const unknown = records.filter(({ record }) => !known.has(record));
		// All claims first: a number given to a record without one might be another's claim.
		const claims = options.takeClaims ? unknown.filter(({ code }) => code !== '' && !TOO_LONG.test(code)) : [];
		const wishes: CodeWish[] = [
			...claims.map(({ record, code }) => ({ record, claim: code })),
			...unknown.flatMap(({ record, use }) => {
				const prefix = pack.forms.form03.codePrefixes[use];
				return prefix === undefined ? [] : [{ record, prefix }];
			})
		];
		if (wishes.length > 0) {
			const given = await this.store.assignCodes(this.architecture, wishes, this.now());
			for (const [record, code] of given) known.set(record, code);
		}
		return known;
	}
}
