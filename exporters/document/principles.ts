/** The principles of a pack as an outline has them: by kind, lettered, those that belong to one of them under it. */
import type { Pack } from '$models/framework/pack';
import type { Block, Span } from './document';

type Principle = Pack['principles'][number];

const kinds: Readonly<Record<Principle['kind'], string>> = {
	core: 'Nguyên tắc cốt lõi',
	design: 'Nguyên tắc thiết kế, triển khai',
	methodology: 'Phương pháp luận'
};

/** Letters of points in the order of Vietnamese legal documents. */
const letters = [...'abcdđeghiklmnopqrstuvxy'];

/** Id of the principle that another one belongs to, such as `TK-c` of `TK-c3`; null where there is none. */
function parentOf({ id }: Principle, all: ReadonlySet<string>): string | null {
	const head = id.replace(/\d+$/u, '');
	return head !== id && all.has(head) ? head : null;
}

const line = (text: string): Block => ({ kind: 'paragraph', role: 'body', spans: [{ text }] });
const lead = (span: Span): Block => ({ kind: 'paragraph', role: 'body', isLead: true, spans: [span] });

/** Undefined where the pack has none. */
export function principleBlocks(principles: Pack['principles']): readonly Block[] | undefined {
	if (principles.length === 0) return undefined;
	const ids = new Set(principles.map(({ id }) => id));
	const present = (Object.keys(kinds) as Principle['kind'][]).filter((kind) =>
		principles.some((one) => one.kind === kind)
	);
	return present.flatMap((kind, at) => {
		const top = principles.filter((one) => one.kind === kind && parentOf(one, ids) === null);
		return [
			lead({ text: `${String(at + 1)}. ${kinds[kind]}`, bold: true }),
			...top.flatMap((one, index): Block[] => {
				const under = principles.filter((other) => parentOf(other, ids) === one.id);
				const text = `${letters[index] ?? String(index + 1)}) ${one.name}`;
				if (under.length === 0) return [line(text)];
				return [lead({ text }), { kind: 'list', ordered: false, items: under.map(({ name }) => [{ text: name }]) }];
			})
		];
	});
}
