/**
 * Where others write, for the text editor: it takes names and colours from what other pages say and writes the colour into
 * the page, so it sees only what was read and found fit.
 */
import type { Awareness } from 'y-protocols/awareness';
import type { Person } from '../presence.svelte';

/** The same awareness, but with the states of others as this page read them. */
export function cursorAwareness(awareness: Awareness, people: () => readonly Person[]): Awareness {
	const getStates = (): Map<number, Record<string, unknown>> => {
		const states = new Map<number, Record<string, unknown>>();
		for (const { client, name, colour } of people()) {
			const cursor: unknown = awareness.getStates().get(client)?.['cursor'];
			const user = {
				name,
				color: `var(${colour})`,
				colorLight: `color-mix(in srgb, var(${colour}) 25%, transparent)`
			};
			states.set(client, { cursor, user });
		}
		return states;
	};
	return Object.create(awareness, { getStates: { value: getStates } }) as Awareness;
}
