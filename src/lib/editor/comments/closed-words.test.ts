import { expect, it } from 'vitest';
import { formatsOf } from '$lib/i18n/formats';
import { Messages } from '$lib/i18n/messages';
import { closedWords } from './closed-words';

const messages = new Messages();
const i18n = {
	t: (...[key, values]: Parameters<Parameters<typeof closedWords>[0]['t']>) => messages.told('vi', key, values),
	date: (day: string) => formatsOf('vi').date(day)
};

it('says of each version how it ended, and which was issued', () => {
	const at = '2026-11-28T02:00:00.000Z';
	const closings = [
		{ version: '1.1', state: 'issued', issued: '1.1', at },
		{ version: '1.0', state: 'returned', issued: '1.1', at }
	] as const;
	const told = (version: string): string => closedWords(i18n, closings, version);
	expect(told('1.1')).toBe('Phiên bản 1.1 đã ban hành ngày 28/11/2026.');
	expect(told('1.0')).toBe(
		'Phiên bản 1.0 đã được trả lại, không ban hành; phiên bản sau đó, 1.1, đã ban hành ngày 28/11/2026.'
	);
	expect(told('2.0')).toBe('');
});
