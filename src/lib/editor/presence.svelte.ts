/** Who else is here: name, colour, pointer, what they chose and what they hold. */
import type { Awareness } from 'y-protocols/awareness';
import { z } from 'zod';

const pointSchema = z.tuple([z.number(), z.number()]);

/** What comes in is written by other pages; what does not fit is not shown. */
const stateSchema = z.object({
	user: z.object({ name: z.string().max(200), colour: z.number().int().min(0).max(7).optional() }),
	diagram: z.string().nullish(),
	chapter: z.string().max(200).nullish(),
	pointer: pointSchema.nullish(),
	view: z.tuple([z.number(), z.number(), z.number().min(0.01).max(10)]).nullish(),
	selection: z.array(z.string()).max(200).optional(),
	drag: z.record(z.string(), pointSchema).nullish()
});

export interface Person {
	readonly client: number;
	readonly name: string;
	/** Colour name of the tokens, such as `--layer-L2`. */
	readonly colour: string;
	readonly diagram: string | null;
	/** Key of the chapter that the person reads or writes. */
	readonly chapter: string | null;
	readonly pointer: readonly [number, number] | null;
	/** Middle of what the person sees of the diagram, and how large. */
	readonly view: readonly [x: number, y: number, zoom: number] | null;
	/** Choice keys such as `object:k3`. */
	readonly selection: readonly string[];
	readonly drag: Readonly<Record<string, readonly [number, number]>>;
}

const colours = ['L1', 'L2', 'L3', 'L4', 'X1', 'X2', 'X3', 'X4'].map((hue) => `--layer-${hue}`);

const POINTER_EVERY = 50;

export class Presence {
	readonly #awareness: Awareness;
	#people = $state.raw<readonly Person[]>([]);
	#waiting: Record<string, unknown> | null = null;
	readonly #changed = (): void => this.#read();

	constructor(awareness: Awareness, name: string) {
		this.#awareness = awareness;
		awareness.setLocalState({ user: { name, colour: awareness.clientID % colours.length } });
		awareness.on('change', this.#changed);
		this.#read();
	}

	get people(): readonly Person[] {
		return this.#people;
	}

	/** Tells the others at once. */
	say(part: { diagram?: string | null; chapter?: string | null; selection?: readonly string[] }): void {
		this.#awareness.setLocalState({ ...this.#awareness.getLocalState(), ...part });
	}

	/** Tells what changes with every pointer move; the last of a burst counts. */
	saySoon(part: {
		pointer?: readonly [number, number] | null;
		view?: readonly [number, number, number];
		drag?: Record<string, readonly [number, number]> | null;
	}): void {
		if (this.#waiting !== null) {
			Object.assign(this.#waiting, part);
			return;
		}
		this.#waiting = { ...part };
		setTimeout(() => {
			if (this.#awareness.getLocalState() !== null) {
				this.#awareness.setLocalState({ ...this.#awareness.getLocalState(), ...this.#waiting });
			}
			this.#waiting = null;
		}, POINTER_EVERY);
	}

	destroy(): void {
		this.#awareness.off('change', this.#changed);
	}

	#read(): void {
		const people: Person[] = [];
		for (const [client, state] of this.#awareness.getStates()) {
			if (client === this.#awareness.clientID) continue;
			const read = stateSchema.safeParse(state);
			if (!read.success) continue;
			const { user, diagram, chapter, pointer, view, selection, drag } = read.data;
			people.push({
				client,
				name: user.name,
				colour: colours[(user.colour ?? client) % colours.length] ?? '--info',
				diagram: diagram ?? null,
				chapter: chapter ?? null,
				pointer: pointer ?? null,
				view: view ?? null,
				selection: selection ?? [],
				drag: drag ?? {}
			});
		}
		this.#people = people;
	}
}
