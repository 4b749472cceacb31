/**
 * In place of `maxlength`, which cuts what is pasted without a word: the text stays whole, and its form is not sent before
 * it is short enough and says how long it is.
 */
import type { Attachment } from 'svelte/attachments';

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** `say` gives the words for a text of `count` characters where `most` are taken. */
export const atMost =
	(most: number, say: (counts: { readonly count: number; readonly most: number }) => string): Attachment<TextField> =>
	(field) => {
		const look = (): void =>
			field.setCustomValidity(field.value.length > most ? say({ count: field.value.length, most }) : '');
		look();
		field.addEventListener('input', look);
		return () => field.removeEventListener('input', look);
	};
