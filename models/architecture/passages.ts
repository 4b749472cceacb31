/** What has to be silent about objects that were left out: fields, paragraphs and notes that name them. */
import { passagesOf } from '$models/text/fences';
import { fold } from '$models/text/fold';
import type { Architecture, ArchitectureObject } from './architecture';
import { textOf, type Fields } from './field';

export interface Omission {
	/** Root and id, such as `objects/k3`, with the field where only that was dropped. */
	readonly place: string;
	readonly reason: string;
}

const wordsOf = (objects: readonly ArchitectureObject[]): readonly string[] =>
	objects
		.flatMap((object) => [object.code, textOf(object.fields['name'])])
		.filter((word) => word.length > 2)
		.map(fold);

/** Whether a text names one of these objects by code or by name. */
export function namesOneOf(objects: readonly ArchitectureObject[]): (text: string) => boolean {
	const words = wordsOf(objects);
	return (text) => {
		const folded = fold(text);
		return words.some((word) => folded.includes(word));
	};
}

/** Every text that names a dropped object by code or by name, paragraph by paragraph or whole. */
export function withoutPassages(
	architecture: Architecture,
	gone: readonly ArchitectureObject[],
	omissions: Omission[]
): Architecture {
	if (wordsOf(gone).length === 0) return architecture;
	const names = namesOneOf(gone);
	const cutFields = (root: string, id: string, fields: Fields): Fields => {
		const kept = Object.entries(fields).filter(([field, entry]) => {
			if (!names(JSON.stringify(entry))) return true;
			omissions.push({ place: `${root}/${id}/${field}`, reason: 'names-a-dropped-object' });
			return false;
		});
		return kept.length === Object.keys(fields).length ? fields : Object.fromEntries(kept);
	};
	const cut = <Key extends string, Value extends { readonly fields: Fields; readonly targets: Fields }>(
		root: string,
		map: ReadonlyMap<Key, Value>
	): ReadonlyMap<Key, Value> =>
		new Map(
			[...map].map(([id, record]) => [
				id,
				{ ...record, fields: cutFields(root, id, record.fields), targets: cutFields(root, id, record.targets) }
			])
		);
	const chapters = new Map(
		[...architecture.chapters].map(([key, text]) => {
			const paragraphs = passagesOf(text);
			const kept = paragraphs.filter((paragraph) => !names(paragraph));
			if (kept.length === paragraphs.length) return [key, text];
			omissions.push({ place: `chapters/${key}`, reason: 'names-a-dropped-object' });
			return [key, kept.join('\n\n')];
		})
	);
	const pictures = new Map(
		[...architecture.pictures].filter(([key, svg]) => {
			// A word of a label may stand in several pieces of text.
			if (![' ', ''].some((between) => names(svg.replace(/<[^>]*>/gu, between).replace(/\s+/gu, ' ')))) return true;
			omissions.push({ place: `pictures/${key}`, reason: 'names-a-dropped-object' });
			return false;
		})
	);
	const nodes = new Map(
		[...architecture.nodes].filter(([id, node]) => {
			if (node.kind !== 'note' || !names(node.text)) return true;
			omissions.push({ place: `nodes/${id}`, reason: 'names-a-dropped-object' });
			return false;
		})
	);
	return {
		...architecture,
		objects: new Map(
			[...cut('objects', architecture.objects)].map(([id, object]) => [
				id,
				{ ...object, notes: object.notes.filter((note) => !names(note.text)) }
			])
		),
		relations: cut('relations', architecture.relations),
		mappings: cut('mappings', architecture.mappings),
		gaps: cut('gaps', architecture.gaps),
		tasks: cut('tasks', architecture.tasks),
		kpis: cut('kpis', architecture.kpis),
		goals: cut('goals', architecture.goals),
		diagrams: cut('diagrams', architecture.diagrams),
		chapters,
		pictures,
		nodes
	};
}
