/** Key events to chords, and chords to the action that they mean here. */
import type { Action } from './action';

export interface KeyPress {
	readonly key: string;
	readonly ctrlKey: boolean;
	readonly metaKey: boolean;
	readonly shiftKey: boolean;
	readonly altKey: boolean;
}

/** `Mod+Shift+Z`; Shift is left out for signs that need it anyway, such as `?`. */
export function chordOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyPress): string {
	const isLetter = /^\p{L}$/u.test(key);
	const named = key.length > 1 || isLetter;
	return [
		ctrlKey || metaKey ? 'Mod' : '',
		altKey ? 'Alt' : '',
		shiftKey && named ? 'Shift' : '',
		isLetter ? key.toUpperCase() : key
	]
		.filter((part) => part !== '')
		.join('+');
}

export function actionFor(actions: readonly Action[], press: KeyPress, onDiagram: boolean): Action | undefined {
	const chord = chordOf(press);
	return actions.find(({ keys, scope }) => keys.includes(chord) && (scope === 'everywhere' || onDiagram));
}

/** A chord as people read it. */
export const shownChord = (chord: string, mac: boolean): string =>
	chord
		.replace('Mod', mac ? '⌘' : 'Ctrl')
		.replaceAll('+', mac ? '' : ' + ')
		.replace(/^ \+ $/u, '+');
