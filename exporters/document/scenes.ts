/** Numbers the figures: each diagram is drawn once, where it is first asked for, and referred to by number afterwards. */
import type { Diagram } from '$models/architecture/architecture';
import { textOf } from '$models/architecture/field';
import { isOfDossier } from '$models/architecture/kept-view';
import type { ExportInput, Loss } from '$exporters/exporter';
import type { FigurePart } from '$models/layout/figure-parts';
import type { Scene } from '$models/scene/scene';
import { PackWording, printable } from '$exporters/form03/wording';
import type { Block } from './document';
import { isReadable, readable } from './measures';
import { partWords, wholeWords } from './part-words';

export interface Picture {
	readonly svg: string;
	readonly png: () => Promise<Uint8Array>;
}

/** Draws a scene; handed in so that the document needs no painter of its own. */
export type DrawScene = (scene: Scene) => Picture;

interface Drawn {
	readonly scene: Scene;
	readonly diagram: Diagram;
	/** Which state it shows, in the words of the form; '' where nobody said. */
	readonly state: string;
	/** What is drawn first: the whole, or the whole at a glance where it could not be read on a page. */
	readonly first: Scene;
	readonly picture: Picture;
	/** The same over sheets that can be read, where the whole cannot. */
	readonly parts: readonly (FigurePart & { readonly picture: Picture })[];
}

/** Whether a diagram shows a state; whoever said nothing is taken to show it. */
export const isOfState = ({ fields }: Diagram, state: string | undefined): boolean =>
	state === undefined || ['', state].includes(textOf(fields['state']));

function nameOf({ type, fields }: Diagram, scene: Scene): string {
	const title = printable(textOf(fields['title']));
	return [type, title === '' ? scene.title : title].join(' – ');
}

const lower = (text: string): string => text.toLocaleLowerCase('vi');

const sentence = (text: string): Block => ({ kind: 'paragraph', role: 'body', spans: [{ text }] });

export class Figures {
	readonly #drawn: readonly Drawn[];
	readonly #numbers = new Map<string, number>();
	#count = 0;

	private constructor(drawn: readonly Drawn[]) {
		this.#drawn = drawn;
	}

	/** Draws the diagrams of the types that a document asks for. */
	static draw(input: ExportInput, types: ReadonlySet<string>, draw: DrawScene): Figures {
		const asked = input.scenes.flatMap((scene) => {
			const diagram = input.edition.architecture.diagrams.get(scene.diagram as Diagram['id']);
			return diagram === undefined || !types.has(diagram.type) || !isOfDossier(input.pack, diagram)
				? []
				: [{ scene, diagram }];
		});
		const wording = new PackWording(input.pack);
		const stateOf = ({ fields }: Diagram): string =>
			lower(wording.entry('diagram', 'state', fields['state'], '').cell.text);
		return new Figures(
			asked.map((one) => {
				const { overview: first = one.scene, parts = [] } =
					(isReadable(one.scene) ? undefined : input.dividedOf?.(one.scene)) ?? {};
				const drawn = parts.map((part) => ({ ...part, picture: draw(part.scene) }));
				return { ...one, state: stateOf(one.diagram), first, picture: draw(first), parts: drawn };
			})
		);
	}

	/** Figures whose letters are too small for paper all the same. */
	get losses(): readonly Loss[] {
		return this.#drawn.flatMap(({ scene, parts }) => {
			const isSmall = parts.length === 0 ? !isReadable(scene) : parts.some((part) => !isReadable(part.scene));
			if (!isSmall) return [];
			const message = `${scene.title}: chữ trên trang A4 nhỏ hơn ${readable} pt; bản đúng kích thước nằm trong Mẫu số 02.`;
			const en = `${scene.title}: its letters are smaller than ${readable} pt on an A4 page; Form 02 has it in full size`;
			return [{ place: `diagrams/${scene.diagram}`, message, en }];
		});
	}

	#next(): number {
		this.#count += 1;
		return this.#count;
	}

	/** The caption of a figure that is no diagram, with the next number. */
	numbered(caption: string): string {
		const number = `Hình ${String(this.#next())}.`;
		return caption === '' ? number : `${number} ${caption}`;
	}

	/** Names of the diagrams of some types that show another state than the one asked for. */
	ofOtherState(types: readonly string[], state: string): readonly string[] {
		const others = this.#drawn.filter(({ diagram }) => types.includes(diagram.type) && !isOfState(diagram, state));
		return others.map(({ diagram, scene }) => nameOf(diagram, scene));
	}

	/**
	 * Blocks for the diagrams of some types; undefined where the dossier has none of them. Where only those of a state are
	 * asked for, others are not drawn.
	 */
	blocks(types: readonly string[], state?: string): Block[] | undefined {
		const asked = this.#drawn.filter(({ diagram }) => types.includes(diagram.type) && isOfState(diagram, state));
		if (asked.length === 0) return undefined;
		const sentences: Block[] = [];
		const pictures: Block[] = [];
		for (const { scene, diagram, state, first, picture, parts } of asked) {
			const said = nameOf(diagram, scene);
			const known = this.#numbers.get(diagram.id);
			if (known !== undefined) {
				sentences.push(sentence(`Sơ đồ ${said}: xem Hình ${known}.`));
				continue;
			}
			const number = this.#next();
			this.#numbers.set(diagram.id, number);
			const sheets =
				parts.length === 0 ? '' : `, gồm toàn cảnh và ${parts.length} phần vẽ lại từng khu vực để đọc được chữ`;
			sentences.push(sentence(`Sơ đồ ${said} được thể hiện tại Hình ${number}${sheets}.`));
			const figure = (drawn: Scene, { svg, png }: Picture, caption: string): Block => ({
				kind: 'figure',
				caption,
				alt: printable(drawn.description === '' ? said : drawn.description),
				svg,
				png,
				width: drawn.width,
				height: drawn.height,
				diagram: diagram.id,
				...(parts.length === 0 ? {} : { isSheet: true })
			});
			const whole = parts.length === 0 ? '' : wholeWords(parts.length);
			pictures.push(
				figure(first, picture, `Hình ${number}${whole}. ${said}${state === '' ? '' : ` (trạng thái ${state})`}`)
			);
			parts.forEach((part, at) => {
				const caption = printable(
					`Hình ${number} (phần ${at + 1}/${parts.length}). ${diagram.type}${state === '' ? '' : ` (${state})`}${partWords(part.names)}`
				);
				pictures.push(figure(part.scene, part.picture, caption));
			});
		}
		return [...sentences, ...pictures];
	}
}
