/** Diagrams within a page: their boxes lead to the pages of objects, their colours follow the page's light and dark. */
import type { Scene, SceneReference } from '$models/scene/scene';
import { sceneToSvg } from '$exporters/svg/scene-to-svg';

/** Address of an object's page within the site. */
export const objectAddress = (id: string): string => `#/doi-tuong/${encodeURIComponent(id)}`;

const linkOf = ({ kind, id }: SceneReference): string => (kind === 'object' ? objectAddress(id) : '');

/** Only attributes of ours match: in texts of users every quote is escaped. */
const colour = /(?<=(?:fill|stroke)=")#[0-9a-f]{6}(?=")/gu;

/** Colours that drawings use, each as a variable with its value in light and in dark. */
export class Colours {
	readonly #names = new Map<string, string>();

	#variable(light: string, dark: string): string {
		const pair = `${light} ${dark}`;
		const name = this.#names.get(pair) ?? `--c${String(this.#names.size)}`;
		this.#names.set(pair, name);
		return `var(${name})`;
	}

	/** The drawing with variables for colours. In both themes it has the same marks in the same order. */
	drawing(scene: Scene): string {
		const dark = sceneToSvg(scene, { theme: 'dark', linkOf }).match(colour) ?? [];
		let place = 0;
		return sceneToSvg(scene, { theme: 'light', linkOf }).replace(colour, (light) =>
			this.#variable(light, dark[place++] ?? light)
		);
	}

	/** Declarations of the variables for one of the themes. */
	declarations(theme: 'light' | 'dark'): string {
		return [...this.#names]
			.map(([pair, name]) => `${name}:${pair.split(' ')[theme === 'light' ? 0 : 1] ?? ''}`)
			.join(';');
	}
}
