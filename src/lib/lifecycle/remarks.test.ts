import { expect, it } from 'vitest';
import { holdingIn, remarksByRound, standingOf, unansweredIn, waitingIn } from './remarks';

const remark = (thread: string, at: string, version: string) => ({
	thread,
	at,
	version,
	isHandled: false,
	isAnswered: false,
	sentBack: null,
	name: thread,
	nameEn: '',
	by: 'Dung'
});

it('tells remarks on returned rounds apart from those on the version under way, also where they were taken up there', () => {
	const submission = { version: '1.1', moves: [{ at: '2026-11-25T00:00:00Z' }] };
	const old = remark('a', '2026-11-20T00:00:00Z', '1.0');
	const takenUp = remark('b', '2026-11-20T00:00:00Z', '1.1');
	const own = remark('c', '2026-11-26T00:00:00Z', '1.1');
	const draft = remark('d', '2026-11-26T00:00:00Z', '');
	expect(remarksByRound([old, takenUp, own, draft], submission)).toEqual({
		before: [old],
		here: [takenUp, own, draft]
	});
});

it('tells how many wait for the word of whoever appraises alone', () => {
	const remarks = [remark('a', '', '1.0'), { ...remark('b', '', '1.0'), isHandled: true }];
	expect(waitingIn(remarks)).toBe(1);
});

it('tells of remarks and requests what is open apart from what waits for the word of whoever appraises', () => {
	const answered = { isAnswered: true };
	const requests = [answered, answered, answered, answered];
	expect(standingOf([remark('a', '', '1.0')], requests)).toEqual({ open: 1, waiting: 4 });
	const handled = { ...remark('b', '', '1.0'), isHandled: true };
	expect(standingOf([handled], [{ isAnswered: false }])).toEqual({ open: 1, waiting: 1 });
});

it('counts the requests that hold the dossier up', () => {
	expect(holdingIn([{ isAnswered: true }, { isAnswered: false }])).toBe(1);
	expect(holdingIn([{ isAnswered: true }])).toBe(0);
});

it('names those that the agency has not answered', () => {
	const answered = { ...remark('a', '', '1.0'), isAnswered: true };
	const named = { ...remark('c', '', '1.0'), nameEn: 'C in English' };
	const remarks = [answered, remark('b', '', '1.0'), named];
	expect(unansweredIn(remarks, 'vi')).toEqual({ count: 2, names: '“b”; “c”' });
	expect(unansweredIn(remarks, 'en')).toEqual({ count: 2, names: '“b”; “C in English”' });
});
