/**
 * What SHACL cannot work out by itself and the engine knows: whose an owner is, which functions an object's slots have,
 * numbers and days in texts, the order of texts, folded keys. Facts about the model and the pack, never the answer of a rule.
 */
import type { Architecture, DossierClaims } from '$models/architecture/architecture';
import { isNotApplicable, isUndetermined, textOf, type Fields } from '$models/architecture/field';
import type { Holder } from '$models/conformance/holder';
import { INAPPLICABLE, isNoValue, OPEN, type Operand } from '$models/conformance/entry-operand';
import { pathReader, textOfValue } from '$models/conformance/operand';
import { Population } from '$models/conformance/population';
import type { RuleSubject } from '$models/framework/condition';
import { fieldOf } from '$models/framework/lookup';
import type { FieldType, Pack } from '$models/framework/pack';
import { fold, inSmallLetters, withSingleBlanks } from '$models/text/fold';
import { DataFactory, type NamedNode, type Quad } from 'n3';
import { dayNumber, decimalLiteral, textLiteral, valueLiteral, wholeNumber } from './literals';
import { endFact, keyPath, type Key, type Need } from './needs';
import { factProperty, kv, recordNode } from './vocabulary';

const { quad } = DataFactory;

export interface FactSource {
	/** The state at the date, without its bin. */
	readonly architecture: Architecture;
	readonly pack: Pack;
	readonly asOf: string;
	readonly dossier: DossierClaims | null;
}

const subjects = ['object', 'relation', 'mapping', 'gap', 'task', 'kpi', 'goal', 'diagram'] as const;

const numeric = /^-?\d+(?:\.\d+)?$/u;
const day = /^\d{4}-\d{2}-\d{2}/u;

/** What people pick or count rather than write; nobody looks there for words. */
const wordless: ReadonlySet<FieldType> = new Set(['list', 'multi-list', 'date', 'number', 'boolean', 'slot']);

function* textsOf(fields: Fields, isWordless: (field: string) => boolean): Generator<string> {
	for (const [id, entry] of Object.entries(fields)) {
		if ('value' in entry && isWordless(id)) continue;
		if (isUndetermined(entry)) yield `${entry.undetermined.reason}\n${entry.undetermined.contact}`;
		else yield isNotApplicable(entry) ? entry.notApplicable.reason : textOf(entry);
	}
}

/** A text that is compared: what carries it, and the property under which its place is told. */
interface Ranked {
	readonly node: NamedNode;
	readonly property: NamedNode;
	readonly text: string;
}

class FactWriter {
	readonly quads: Quad[] = [];
	readonly #population: Population;
	readonly #ranked: Ranked[] = [];

	constructor(private readonly source: FactSource) {
		// No day comes before the empty one: the state at the date is taken already, and no target takes effect twice.
		this.#population = new Population(source.pack, '', source.architecture.meta);
		this.#population.take(source.architecture);
	}

	/** Facts that are always told. */
	structure(): void {
		const { objects, sums } = this.#population;
		for (const subject of subjects) {
			for (const holder of this.#population.of(subject)) {
				this.#said(holder, '@owner-is-agency', kv.ownerIsAgency);
				this.#said(holder, '@owner-block', kv.ownerBlock);
			}
		}
		for (const holder of objects.live()) {
			for (const id of holder.functions) this.#add(this.#node(holder), kv.function, textLiteral(id));
		}
		for (const slot of sums.slots.keys()) this.#add(this.#whole, kv.filledSlot, textLiteral(slot));
	}

	need(need: Need): void {
		switch (need.kind) {
			case 'number':
			case 'day':
			case 'rank':
				this.#valueFacts(need.kind, need.subject, need.path);
				return;
			case 'end':
				this.#endFacts(need);
				return;
			case 'key':
				this.#keys(need);
				return;
			case 'text':
				this.#texts(need.subject);
				return;
			case 'mentions':
				this.#mentions();
		}
	}

	/** Places in the order of all compared texts, told once all are known. */
	ranks(): void {
		const texts = [...new Set(this.#ranked.map(({ text }) => text))].sort((a, b) => (a < b ? -1 : 1));
		const places = new Map(texts.map((text, place) => [text, place]));
		for (const { node, property, text } of this.#ranked) this.#add(node, property, wholeNumber(places.get(text) ?? 0));
	}

	get #whole(): NamedNode {
		return recordNode('architecture', this.source.architecture.meta.id);
	}

	#node(holder: Holder): NamedNode {
		return holder.subject === 'architecture' ? this.#whole : recordNode(holder.subject, holder.id);
	}

	#add(node: NamedNode, property: NamedNode, object: Quad['object']): void {
		this.quads.push(quad(node, property, object));
	}

	#reader(path: string, subject: RuleSubject): (holder: Holder) => Operand {
		if (path === '@as-of') return () => this.source.asOf;
		return pathReader(path, subject, this.#population, this.source.dossier).read;
	}

	#said(holder: Holder, path: string, property: NamedNode): void {
		const operand = this.#reader(path, holder.subject)(holder);
		const node = this.#node(holder);
		if (operand === OPEN) this.#add(node, kv.undetermined, property);
		else if (operand === INAPPLICABLE) this.#add(node, kv.notApplicable, property);
		else if (!isNoValue(operand) && typeof operand !== 'object') {
			this.#add(node, property, valueLiteral(operand, false));
		}
	}

	#valueFacts(kind: 'number' | 'day' | 'rank', subject: RuleSubject, path: string): void {
		const read = this.#reader(path, subject);
		for (const holder of this.#population.of(subject))
			this.#fact(kind, read(holder), this.#node(holder), factProperty(kind, path));
	}

	#fact(kind: 'number' | 'day' | 'rank', operand: Operand, node: NamedNode, property: NamedNode): void {
		if (isNoValue(operand)) return;
		const text = textOfValue(operand);
		if (kind === 'rank') this.#ranked.push({ node, property, text: fold(text.trim()) });
		else if (kind === 'day' && day.test(text)) this.#add(node, property, wholeNumber(dayNumber(text)));
		else if (kind === 'number' && numeric.test(text.trim())) this.#add(node, property, decimalLiteral(text.trim()));
	}

	#endFacts({ end, fact, path }: Extract<Need, { kind: 'end' }>): void {
		const read = this.#reader(path, 'object');
		const property = factProperty(endFact(end, fact), path);
		for (const relation of this.#population.relations.live()) {
			const object = relation[end];
			if (object !== null) this.#fact(fact, read(object), this.#node(relation), property);
		}
	}

	#keys(need: Key): void {
		const { subject, paths, diacritics } = need;
		const alike = diacritics ? inSmallLetters : fold;
		const readers = paths.map((path) => this.#reader(path, subject));
		const property = factProperty('key', keyPath(need));
		for (const holder of this.#population.of(subject)) {
			const parts = readers.map((read) => {
				const operand = read(holder);
				return isNoValue(operand) ? '' : withSingleBlanks(alike(textOfValue(operand)).trim());
			});
			if (parts.some((part) => part !== ''))
				this.#add(this.#node(holder), property, textLiteral(JSON.stringify(parts)));
		}
	}

	#texts(subject: RuleSubject): void {
		const isWordless = (id: string): boolean => {
			if (subject === 'architecture' || subject === 'chapter') return false;
			const type = fieldOf(this.source.pack, subject, id)?.type;
			return type !== undefined && wordless.has(type);
		};
		for (const holder of this.#population.of(subject)) {
			const notes = holder.subject === 'object' ? (holder.raw?.notes ?? []).map(({ text }) => text) : [];
			const said = [...textsOf(holder.fields, isWordless), ...textsOf(holder.targets, isWordless)];
			const texts = new Set([...said, ...notes]);
			texts.delete('');
			for (const text of texts) this.#add(this.#node(holder), kv.text, textLiteral(text));
		}
	}

	/** Codes that a chapter mentions, told apart by the prefixes of the pack. */
	#mentions(): void {
		const prefixes = Object.values(this.source.pack.forms.form03.codePrefixes).map((one) => one.replace(/-$/u, ''));
		if (prefixes.length === 0) return;
		const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${prefixes.join('|')})-\\d+(?![\\p{L}\\p{N}])`, 'gu');
		for (const chapter of this.#population.chapters.live()) {
			for (const code of new Set(textOf(chapter.fields['text']).match(pattern) ?? [])) {
				this.#add(this.#node(chapter), kv.mentions, textLiteral(code));
			}
		}
	}
}

export function factsOf(source: FactSource, needs: readonly Need[]): readonly Quad[] {
	const writer = new FactWriter(source);
	writer.structure();
	for (const need of needs) writer.need(need);
	writer.ranks();
	return writer.quads;
}
