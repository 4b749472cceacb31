/** The principles of a pack as an outline has them: a sentence and a list for each kind, those that belong to one in its line. */
import type { Pack } from '$models/framework/pack';
import type { Block } from './document';

type Principle = Pack['principles'][number];

/** What leads to the principles of a kind: a sentence, since nothing can be written under a heading that is no section. */
const leads: ReadonlyMap<Principle['kind'], string> = new Map([
	['core', 'Khung được xây dựng theo các nguyên tắc cốt lõi:'],
	['design', 'Việc thiết kế, triển khai thực hiện theo các nguyên tắc:'],
	['methodology', 'Phương pháp luận được áp dụng:']
]);

/** Id of the principle that another one belongs to, such as `TK-c` of `TK-c3`; null where there is none. */
function parentOf({ id }: Principle, all: ReadonlySet<string>): string | null {
	const head = id.replace(/\d+$/u, '');
	return head !== id && all.has(head) ? head : null;
}

/** A name within a list: those under it follow in the same line. */
function told({ name }: Principle, under: readonly Principle[]): string {
	return under.length === 0 ? name : `${name}: ${under.map((one) => one.name).join('; ')}`;
}

/** Undefined where the pack has none. */
export function principleBlocks(principles: Pack['principles']): readonly Block[] | undefined {
	if (principles.length === 0) return undefined;
	const ids = new Set(principles.map(({ id }) => id));
	return [...leads].flatMap(([kind, text]): readonly Block[] => {
		const top = principles.filter((one) => one.kind === kind && parentOf(one, ids) === null);
		if (top.length === 0) return [];
		const under = (parent: string): readonly Principle[] => principles.filter((one) => parentOf(one, ids) === parent);
		const items = top.map((one) => [{ text: told(one, under(one.id)) }]);
		return [
			{ kind: 'paragraph', role: 'body', isLead: true, spans: [{ text }] },
			{ kind: 'list', ordered: false, items }
		];
	});
}
