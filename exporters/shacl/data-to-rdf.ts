/**
 * An architecture at a date as a graph. Every living record is a node; a field is its value as a typed literal, or is named
 * by `kv:undetermined` or `kv:notApplicable` with a remark that tells why, or is missing altogether.
 */
import { wordsOfChapter } from '$models/architecture/drawn-blocks';
import type { Architecture } from '$models/architecture/architecture';
import { isNotApplicable, isUndetermined, type FieldEntry, type Fields } from '$models/architecture/field';
import type { RuleSubject } from '$models/framework/condition';
import { databaseOf, fieldOf, platformOf } from '$models/framework/lookup';
import { dossierDiagrams } from '$models/architecture/kept-view';
import type { Pack } from '$models/framework/pack';
import { DataFactory, type NamedNode, type Quad } from 'n3';
import { factsOf, type FactSource } from './facts';
import { textLiteral, valueLiteral, wholeNumber } from './literals';
import type { Need } from './needs';
import {
	classOf,
	entryNode,
	factProperty,
	fieldProperty,
	kindClass,
	kv,
	notApplicableRemark,
	rdf,
	recordNode,
	remarkNode,
	undeterminedRemark
} from './vocabulary';

const { quad } = DataFactory;

class DataWriter {
	readonly quads: Quad[] = [];
	readonly #whole: NamedNode;
	readonly #entries = new Set<string>();

	constructor(
		private readonly architecture: Architecture,
		private readonly pack: Pack
	) {
		this.#whole = recordNode('architecture', architecture.meta.id);
	}

	add(node: NamedNode, property: NamedNode, object: Quad['object']): void {
		this.quads.push(quad(node, property, object));
	}

	/** A text that is not empty. */
	#text(node: NamedNode, property: NamedNode, text: string | null): void {
		if (text !== null && text !== '') this.add(node, property, textLiteral(text));
	}

	whole({ asOf, dossier }: FactSource): void {
		const { meta } = this.architecture;
		this.add(this.#whole, rdf('type'), classOf.architecture);
		this.#text(this.#whole, kv.id, 'architecture');
		this.#text(this.#whole, kv.frame, meta.frame);
		this.#text(this.#whole, kv.agency, meta.agency);
		this.#text(this.#whole, kv.agencyName, meta.agencyName);
		this.#text(this.#whole, kv.architectureName, meta.name);
		this.#text(this.#whole, kv.asOf, asOf);
		const decided = [
			[kv.dossierCode, dossier?.code],
			[kv.dossierVersion, dossier?.version],
			[kv.cutoffDate, dossier?.cutoffDate],
			[kv.effectiveDate, dossier?.effectiveDate]
		] as const;
		for (const [property, value] of decided) {
			if (dossier === null) this.add(this.#whole, kv.undetermined, property);
			else this.#text(this.#whole, property, value ?? null);
		}
	}

	#record(subject: RuleSubject, id: string): NamedNode {
		const node = recordNode(subject, id);
		this.add(node, rdf('type'), classOf[subject]);
		this.add(node, kv.id, textLiteral(id));
		this.add(node, kv.in, this.#whole);
		return node;
	}

	#described(
		subject: Exclude<RuleSubject, 'chapter' | 'architecture'>,
		record: { readonly id: string; readonly fields: Fields; readonly targets: Fields; readonly code?: string }
	): NamedNode {
		const node = this.#record(subject, record.id);
		this.#text(node, kv.code, record.code ?? null);
		for (const [id, entry] of Object.entries(record.fields)) {
			this.#field(node, id, entry, fieldOf(this.pack, subject, id)?.type === 'date');
		}
		for (const [id, entry] of Object.entries(record.targets)) {
			this.#field(node, `to:${id}`, entry, fieldOf(this.pack, subject, id)?.type === 'date');
		}
		return node;
	}

	#field(node: NamedNode, path: string, entry: FieldEntry, isDate: boolean): void {
		const property = fieldProperty(path);
		if ('value' in entry) {
			const { value } = entry;
			if (typeof value !== 'object') {
				if (value !== '') this.add(node, property, valueLiteral(value, isDate));
				return;
			}
			if (value.length === 0) return;
			// A list of one reads like its value; longer ones are told joined, one by one, and by their length.
			this.add(node, property, valueLiteral(value.join('; '), isDate));
			if (value.length === 1) return;
			for (const item of new Set(value)) this.add(node, factProperty('item', path), valueLiteral(item, isDate));
			this.add(node, factProperty('size', path), wholeNumber(value.length));
			return;
		}
		const isOpen = isUndetermined(entry);
		const remark = remarkNode(node, path);
		this.add(node, isOpen ? kv.undetermined : kv.notApplicable, property);
		this.add(node, kv.remark, remark);
		this.add(remark, rdf('type'), isOpen ? undeterminedRemark : notApplicableRemark);
		this.add(remark, kv.about, property);
		if (isOpen) {
			const { reason, contact, due } = entry.undetermined;
			this.#text(remark, kv.reason, reason);
			if (contact.trim() !== '') this.#text(remark, kv.contact, contact);
			if (due.trim() !== '') this.#text(remark, kv.due, due);
		} else if (isNotApplicable(entry)) this.#text(remark, kv.reason, entry.notApplicable.reason);
	}

	#entry(id: string): void {
		if (this.#entries.has(id)) return;
		this.#entries.add(id);
		const platform = platformOf(this.pack, id);
		const entry = platform ?? databaseOf(this.pack, id);
		if (entry === undefined) return;
		const node = entryNode(id);
		this.#text(node, kv.entryName, entry.name);
		this.#text(node, kv.entryOwner, entry.owner);
		this.#text(node, kv.entryGroup, platform?.group ?? null);
		this.#text(node, kv.entryLayer, platform?.layer ?? null);
		this.#text(node, kv.entryComponent, platform?.component ?? null);
	}

	records(): void {
		const { architecture } = this;
		for (const object of architecture.objects.values()) {
			const node = this.#described('object', object);
			this.#text(node, kv.kind, object.kind);
			this.add(node, rdf('type'), kindClass('object', object.kind));
			if (object.parent !== null) this.add(node, kv.parent, recordNode('object', object.parent));
			for (const { text } of object.notes) this.#text(node, kv.note, text);
			if (object.catalogue === '') continue;
			this.#text(node, kv.catalogue, object.catalogue);
			this.add(node, kv.catalogueEntry, entryNode(object.catalogue));
			this.#entry(object.catalogue);
		}
		for (const relation of architecture.relations.values()) {
			const node = this.#described('relation', relation);
			this.#text(node, kv.relationType, relation.type);
			this.add(node, rdf('type'), kindClass('relation', relation.type));
			this.add(node, kv.source, recordNode('object', relation.source));
			this.add(node, kv.target, recordNode('object', relation.target));
		}
		for (const mapping of architecture.mappings.values()) {
			this.add(this.#described('mapping', mapping), kv.maps, recordNode('object', mapping.object));
		}
		for (const gap of architecture.gaps.values()) {
			const node = this.#described('gap', gap);
			for (const object of new Set(gap.objects)) this.add(node, kv.concerns, recordNode('object', object));
		}
		for (const task of architecture.tasks.values()) this.#described('task', task);
		for (const { gap, task } of architecture.gapTasks.values()) {
			this.add(recordNode('gap', gap), kv.closedBy, recordNode('task', task));
		}
		for (const kpi of architecture.kpis.values()) this.#described('kpi', kpi);
		for (const goal of architecture.goals.values()) this.#described('goal', goal);
		this.#diagrams();
		for (const [key, text] of architecture.chapters)
			this.#text(this.#record('chapter', key), fieldProperty('text'), wordsOfChapter(text));
	}

	#diagrams(): void {
		const ofDossier = dossierDiagrams(this.pack, this.architecture);
		const known = new Set<string>(ofDossier.map(({ id }) => id));
		for (const diagram of ofDossier) {
			const node = this.#described('diagram', diagram);
			this.#text(node, kv.diagramType, diagram.type);
			this.add(node, rdf('type'), kindClass('diagram', diagram.type));
		}
		const shown = new Set<string>();
		for (const node of this.architecture.nodes.values()) {
			const key = node.kind === 'object' ? JSON.stringify([node.diagram, node.object]) : '';
			if (node.kind !== 'object' || shown.has(key) || !known.has(node.diagram)) continue;
			shown.add(key);
			this.add(recordNode('diagram', node.diagram), kv.shows, recordNode('object', node.object));
		}
	}
}

/** Records, links and the facts that shapes need of them; `architecture` is the state at the date, without its bin. */
export function dataToRdf(source: FactSource, needs: readonly Need[]): readonly Quad[] {
	const writer = new DataWriter(source.architecture, source.pack);
	writer.whole(source);
	writer.records();
	return [...writer.quads, ...factsOf(source, needs)];
}
