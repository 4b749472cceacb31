import { describe, expect, it } from 'vitest';
import { Messages } from './messages';

describe('messages', () => {
	const messages = new Messages();

	it('count in both languages, each by its own plural', () => {
		expect(messages.told('en', 'home.objects', { count: 1 })).toBe('1 object');
		expect(messages.told('en', 'home.objects', { count: 1200 })).toBe('1,200 objects');
		expect(messages.told('vi', 'home.objects', { count: 1200 })).toBe('1.200 đối tượng');
	});

	it('keep the direction of a name to the name', () => {
		expect(messages.told('vi', 'home.nothingFound', { query: 'שלום' })).toContain('“\u2068שלום\u2069”');
		expect(messages.told('vi', 'home.nothingFound', { query: 'a\u202Eb\u2069' })).toContain('“\u2068a\u202Eb\u2069”');
		expect(messages.told('vi', 'home.nothingFound', { query: 'Cà Mau' })).not.toContain('\u2068');
	});

	it('leave angle brackets of a value alone', () => {
		expect(messages.told('vi', 'home.nothingFound', { query: '<b>' })).toContain('“<b>”');
	});
});
