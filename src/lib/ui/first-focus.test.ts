import { expect, it } from 'vitest';
import { firstFocus } from './first-focus';

/** As much of an element as is asked here. */
const control = (name: string, more: { hidden?: boolean; disabled?: boolean; marks?: readonly string[] } = {}) => ({
	name,
	tabIndex: 0,
	checkVisibility: () => more.hidden !== true,
	matches: (selector: string) =>
		selector === ':not(:disabled)' ? more.disabled !== true : (more.marks ?? []).includes(selector)
});
type Control = ReturnType<typeof control>;
const part = (...controls: readonly Control[]) => ({ querySelectorAll: () => controls }) as unknown as ParentNode;
const nameOf = (said: ParentNode | null, acts: ParentNode | null = null): string =>
	(firstFocus(said, acts) as unknown as Control | null)?.name ?? '';

it('begins where it is asked to, else at the first control that can be used', () => {
	expect(nameOf(part(control('a'), control('b', { marks: ['[autofocus]'] })))).toBe('b');
	expect(nameOf(part(control('a', { disabled: true }), control('b', { hidden: true }), control('c')))).toBe('c');
});

it('begins at the main act where there is nothing else, and at the way back where that does harm', () => {
	expect(nameOf(part(), part(control('cancel'), control('do')))).toBe('do');
	expect(nameOf(part(), part(control('cancel'), control('do', { marks: ['.danger'] })))).toBe('cancel');
	expect(nameOf(part(control('field')), part(control('cancel'), control('do')))).toBe('field');
	expect(nameOf(null)).toBe('');
});
