/** Reads a live block against a pack: what it shows, and every word in it that could not be understood. */
import { diagramTypeOf, fieldOf } from '$models/framework/lookup';
import { isRecordKey } from '$models/framework/forms';
import type { Condition, Pack } from '$models/framework/pack';
import type { BlockPiece } from './chapter-pieces';
import type {
	BlockKind,
	BlockProblem,
	BlockProblemCode,
	BlockSubject,
	LiveBlock,
	ObligationBlock,
	RecordBlock
} from './live-block';
import { keyNames, kindNamed, kindNames, namedIn, pathsNamed, subjectNames, type BlockKey } from './names';
import { obligationColumnNamed, readObligationTest, usualObligationColumns } from './obligations';
import { readCondition } from './read-condition';

export interface ReadBlock {
	/** null where something in it could not be understood. */
	readonly block: LiveBlock | null;
	readonly problems: readonly BlockProblem[];
}

interface Said {
	readonly text: string;
	readonly line: number;
}

const keysOfKind: Readonly<Record<BlockKind, readonly BlockKey[]>> = {
	table: ['of', 'where', 'columns', 'caption'],
	list: ['of', 'where', 'columns', 'caption'],
	count: ['of', 'where', 'caption'],
	diagram: ['of'],
	gaps: ['where', 'columns', 'caption'],
	roadmap: ['where', 'columns', 'caption'],
	indicators: ['where', 'columns', 'caption'],
	obligations: ['where', 'columns', 'caption']
};

const subjectOfKind: Readonly<Partial<Record<BlockKind, BlockSubject>>> = {
	gaps: 'gap',
	roadmap: 'task',
	indicators: 'kpi'
};

/** Columns where none are asked for, as far as the pack has such fields. */
const usualColumns: Readonly<Record<BlockSubject, readonly string[]>> = {
	object: ['@code', 'name', 'owner'],
	relation: ['@code', '@source', '@target', 'data'],
	gap: ['@code', 'content', 'disposition', '@objects'],
	task: ['@code', 'name', 'lead', 'start', 'deadline', '@gaps'],
	kpi: ['@code', 'name', 'unit', 'baseline', 'target', 'value'],
	goal: ['name', 'description']
};
const usualItems: Readonly<Record<BlockSubject, readonly string[]>> = {
	object: ['@code', 'name'],
	relation: ['@code', '@source', '@target'],
	gap: ['@code', 'content'],
	task: ['@code', 'name'],
	kpi: ['@code', 'name'],
	goal: ['name']
};

const split = (text: string, sign: string): readonly string[] =>
	text
		.split(sign)
		.map((part) => part.trim())
		.filter((part) => part !== '');

class BlockReader {
	readonly problems: BlockProblem[] = [];
	readonly #said = new Map<BlockKey, Said>();
	readonly #conditions: Said[] = [];

	constructor(
		private readonly piece: BlockPiece,
		private readonly pack: Pack
	) {}

	#refuse(code: BlockProblemCode, line: number = this.piece.line, said = ''): void {
		this.problems.push({ code, line, said });
	}

	#readLine(text: string, line: number): void {
		if (text.trim() === '') {
			this.#refuse('blank-line', line);
			return;
		}
		const colon = text.indexOf(':');
		if (colon === -1) {
			this.#refuse('no-key', line, text.trim());
			return;
		}
		const name = text.slice(0, colon).trim();
		const said = { text: text.slice(colon + 1).trim(), line };
		const key = namedIn(keyNames, name);
		if (key === undefined) this.#refuse('unknown-key', line, name);
		else if (key === 'where') this.#conditions.push(said);
		else if (this.#said.has(key)) this.#refuse('key-twice', line, name);
		else this.#said.set(key, said);
	}

	#kind(): BlockKind | undefined {
		const said = this.#said.get('kind');
		if (said === undefined) {
			this.#refuse('no-kind');
			return undefined;
		}
		const kind = namedIn(kindNames, said.text);
		if (kind === undefined) this.#refuse('unknown-kind', said.line, said.text);
		return kind;
	}

	#outOfPlace(kind: BlockKind): void {
		const allowed = keysOfKind[kind];
		for (const [key, { line }] of this.#said) {
			if (key !== 'kind' && !allowed.includes(key)) this.#refuse('key-out-of-place', line, key);
		}
		for (const { line } of this.#conditions)
			if (!allowed.includes('where')) this.#refuse('key-out-of-place', line, 'where');
	}

	#diagram(): LiveBlock {
		const said = this.#said.get('of');
		const types = split(said?.text ?? '', '|');
		if (types.length === 0) this.#refuse('no-records');
		for (const type of types) {
			if (diagramTypeOf(this.pack, type) === undefined) this.#refuse('unknown-diagram', said?.line, type);
		}
		return { show: 'diagram', types, line: this.piece.line };
	}

	/** What records are asked for, and the object kinds that they are narrowed to. */
	#records(kind: BlockKind): { readonly subject: BlockSubject; readonly kinds: readonly string[] } | undefined {
		const fixed = subjectOfKind[kind];
		if (fixed !== undefined) return { subject: fixed, kinds: [] };
		const said = this.#said.get('of');
		const names = split(said?.text ?? '', '|');
		if (said === undefined || names.length === 0) {
			this.#refuse('no-records');
			return undefined;
		}
		const subject = names.length === 1 ? namedIn(subjectNames, names[0] ?? '') : undefined;
		if (subject !== undefined) return { subject, kinds: [] };
		const kinds: string[] = [];
		for (const name of names) {
			const one = kindNamed(this.pack, name);
			if (one === undefined) this.#refuse('unknown-records', said.line, name);
			else kinds.push(one);
		}
		return { subject: 'object', kinds };
	}

	#columns(kind: BlockKind, subject: BlockSubject, kinds: readonly string[]): readonly string[] {
		const said = this.#said.get('columns');
		if (said === undefined) {
			const usual = kind === 'list' ? usualItems : usualColumns;
			return usual[subject].filter((path) => isRecordKey(path) || fieldOf(this.pack, subject, path) !== undefined);
		}
		return this.#names(said).flatMap((name) => {
			const [path, other] = pathsNamed(this.pack, subject, kinds, name);
			if (path === undefined) this.#refuse('unknown-field', said.line, name);
			if (other !== undefined) this.#refuse('ambiguous-field', said.line, name);
			return path ?? [];
		});
	}

	#where(subject: BlockSubject, kinds: readonly string[]): Condition | null {
		const all: Condition[] = kinds.length === 0 ? [] : [{ in: ['@kind', kinds] }];
		for (const { text, line } of this.#conditions) {
			const read = readCondition(this.pack, subject, kinds, text);
			if (read.ok) all.push(read.condition);
			else this.#refuse(read.code, line, read.said);
		}
		const [only] = all;
		return only === undefined ? null : all.length === 1 ? only : { all };
	}

	#names(said: Said): readonly string[] {
		// Some labels have a comma in them.
		const names = split(said.text, said.text.includes(';') ? ';' : ',');
		if (names.length === 0) this.#refuse('unknown-field', said.line, said.text);
		return names;
	}

	#obligations(): ObligationBlock {
		const said = this.#said.get('columns');
		const columns =
			said === undefined
				? usualObligationColumns
				: this.#names(said).flatMap((name) => {
						const column = obligationColumnNamed(name);
						if (column === undefined) this.#refuse('unknown-field', said.line, name);
						return column ?? [];
					});
		const where = this.#conditions.flatMap(({ text, line }) => {
			const read = readObligationTest(text);
			if (!read.ok) this.#refuse(read.code, line, read.said);
			return read.ok ? read.test : [];
		});
		const caption = this.#said.get('caption')?.text ?? '';
		return { show: 'obligations', where, columns, caption, line: this.piece.line };
	}

	#recordBlock(kind: Exclude<BlockKind, 'diagram' | 'obligations'>): RecordBlock | null {
		const records = this.#records(kind);
		if (records === undefined) return null;
		const { subject, kinds } = records;
		return {
			show: kind === 'list' || kind === 'count' ? kind : 'table',
			subject,
			where: this.#where(subject, kinds),
			columns: this.#columns(kind, subject, kinds),
			order: kind === 'roadmap' ? 'time' : 'code',
			caption: this.#said.get('caption')?.text ?? '',
			objectKind: kinds.length === 1 ? (kinds[0] ?? '') : '',
			line: this.piece.line
		};
	}

	read(): ReadBlock {
		const { lines, line, isClosed } = this.piece;
		for (const [index, text] of lines.entries()) this.#readLine(text, line + 1 + index);
		if (!isClosed) this.#refuse('not-closed');
		const kind = this.#kind();
		if (kind === undefined) return { block: null, problems: this.problems };
		this.#outOfPlace(kind);
		const block =
			kind === 'diagram' ? this.#diagram() : kind === 'obligations' ? this.#obligations() : this.#recordBlock(kind);
		if (this.problems.length > 0) return { block: null, problems: this.problems };
		const isTable = block?.show === 'table' || block?.show === 'obligations';
		if (isTable && block.caption === '') this.#refuse('caption-missing');
		return { block, problems: this.problems };
	}
}

export const readBlock = (piece: BlockPiece, pack: Pack): ReadBlock => new BlockReader(piece, pack).read();
