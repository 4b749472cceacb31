import { expect, test } from 'vitest';
import { numberAt, numberUnder } from './numbering';

test('a number keeps its style at another place', () => {
	expect(numberAt('4.3', 0)).toBe('4.1');
	expect(numberAt('c)', 0)).toBe('a)');
	expect(numberAt('c)', 4)).toBe('đ)');
	expect(numberAt('7', 1)).toBe('2');
	expect(numberAt('', 1)).toBe('');
	expect(numberAt('VIII', 1)).toBe('VIII');
});

test('parts follow their whole', () => {
	expect(numberUnder('4.3.2', { was: '4.3', is: '4.1' })).toBe('4.1.2');
	expect(numberUnder('a)', { was: '4.3', is: '4.1' })).toBe('a)');
});
