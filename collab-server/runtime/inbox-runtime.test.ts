import { expect, it } from 'vitest';
import { pathOfItem } from './inbox-runtime';

const item = {
	kind: 'mention',
	architecture: 'k1',
	thread: 'thread 1',
	about: 'chapter:form01/I.1',
	version: ''
} as const;

it('leads to the thread in the draft, and of a frozen version to what is said beside it', () => {
	expect(pathOfItem(item)).toBe('/a/k1?thread=thread%201');
	expect(pathOfItem({ ...item, version: '1.0 A' })).toBe('/a/k1/review/1.0%20A?thread=thread%201#talk');
	expect(pathOfItem({ ...item, about: 'submission:1.0', version: '1.0' })).toBe('/a/k1/review');
});
