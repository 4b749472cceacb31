/** Numbers the figures: each diagram is drawn once, where it is first asked for, and referred to by number afterwards. */
import type { Diagram } from '$models/architecture/architecture';
import { textOf } from '$models/architecture/field';
import { isOfDossier } from '$models/architecture/kept-view';
import type { ExportInput } from '$exporters/exporter';
import type { Scene } from '$models/scene/scene';
import { printable } from '$exporters/form03/wording';
import type { Block } from './document';

export interface Picture {
	readonly svg: string;
	readonly png: () => Promise<Uint8Array>;
}

/** Draws a scene; handed in so that the document needs no painter of its own. */
export type DrawScene = (scene: Scene) => Picture;

interface Drawn {
	readonly scene: Scene;
	readonly diagram: Diagram;
	readonly picture: Picture;
}

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
		return new Figures(asked.map((one) => ({ ...one, picture: draw(one.scene) })));
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

	/** Blocks for the diagrams of some types; undefined where the dossier has none of them. */
	blocks(types: readonly string[]): Block[] | undefined {
		const asked = this.#drawn.filter(({ diagram }) => types.includes(diagram.type));
		if (asked.length === 0) return undefined;
		const sentences: Block[] = [];
		const pictures: Block[] = [];
		for (const { scene, diagram, picture } of asked) {
			const title = printable(textOf(diagram.fields['title']));
			const said = [diagram.type, title === '' ? scene.title : title].join(' – ');
			const known = this.#numbers.get(diagram.id);
			if (known !== undefined) {
				sentences.push(sentence(`Sơ đồ ${said}: xem Hình ${known}.`));
				continue;
			}
			const number = this.#next();
			this.#numbers.set(diagram.id, number);
			sentences.push(sentence(`Sơ đồ ${said} được thể hiện tại Hình ${number}.`));
			pictures.push({
				kind: 'figure',
				caption: `Hình ${number}. ${said}`,
				alt: printable(scene.description === '' ? said : scene.description),
				svg: picture.svg,
				png: picture.png,
				width: scene.width,
				height: scene.height
			});
		}
		return [...sentences, ...pictures];
	}
}
