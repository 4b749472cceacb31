import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { edit, installedPacks, objectNamed, province, value, type Province } from '$collab/runtime/fixture';
import { mailWishInput, type InboxItem } from '$collab/runtime/inbox-runtime';
import { digestOf } from './digest';
import { createMailer } from './mailer';
import { sendDigests, sendDueDigests } from './send-digests';

const packs = installedPacks('1');
const origin = 'https://khuevan.example.vn';

interface Caught {
	readonly to: readonly string[];
	readonly raw: string;
}

/** A real mail server of this machine that keeps what it is given; told to, it takes nothing. */
async function mailServer(host = '127.0.0.1') {
	const caught: Caught[] = [];
	const signedIn: string[] = [];
	const state = { refuses: false, awaited: 1, hangs: null as 'address' | 'text' | null };
	let hung = (): void => undefined;
	let took = (): void => undefined;
	const server = new SMTPServer({
		disabledCommands: ['STARTTLS'],
		authOptional: true,
		onAuth: ({ username = '', password }, _session, done) => {
			signedIn.push(username);
			if (username === 'bot' && password === 'bi-mat') done(null, { user: 'bot' });
			else done(new Error('wrong'));
		},
		closeTimeout: 1,
		onRcptTo: (_address, _session, done) => {
			if (state.hangs === 'address') hung();
			else done(state.refuses ? new Error('try later') : undefined);
		},
		onData: (stream, session, done) => {
			const parts: Buffer[] = [];
			stream.on('data', (part: Buffer) => parts.push(part));
			stream.on('end', () => {
				const raw = Buffer.concat(parts).toString('utf8');
				caught.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw });
				if (state.hangs === 'text') hung();
				else done();
				if (caught.length >= state.awaited) took();
			});
		}
	});
	await new Promise<void>((resolve) => server.listen(0, host, resolve));
	const { port } = server.server.address() as AddressInfo;
	return {
		caught,
		signedIn,
		state,
		/** Resolves once it has taken so many. */
		taken: (count: number) => {
			state.awaited = count;
			return caught.length >= count ? Promise.resolve() : new Promise<void>((resolve) => (took = resolve));
		},
		/** Resolves once it is given something that it leaves without an answer. */
		hung: () => new Promise<void>((resolve) => (hung = resolve)),
		url: (user = 'bot:bi-mat') => `smtp://${user}@${host}:${port}`,
		close: () => new Promise<void>((resolve) => server.close(() => resolve()))
	};
}

/** Bodies as a reader sees them. */
function decoded(raw: string): string {
	return raw
		.split(/^--.*$/mu)
		.map((part) => {
			const [head = '', ...body] = part.split(/\r?\n\r?\n/u);
			const text = body.join('\n\n');
			if (/encoding: base64/iu.test(head)) return Buffer.from(text, 'base64').toString('utf8');
			if (!/quoted-printable/iu.test(head)) return text;
			const bytes = text
				.replace(/=\r?\n/gu, '')
				.replace(/((?:=[0-9A-F]{2})+)/gu, (run) => Buffer.from(run.replaceAll('=', ''), 'hex').toString('utf8'));
			return bytes;
		})
		.join('\n');
}

describe('the daily mail', () => {
	let at: Province;
	let server: Awaited<ReturnType<typeof mailServer>>;
	const logged: unknown[] = [];
	beforeEach(async () => {
		logged.length = 0;
		at = await province(await packs);
		// Eight in the morning in Vietnam.
		at.now = new Date('2026-11-23T01:00:00.000Z');
		await edit(at, 'an', objectNamed('o1', 'Kho <b>dữ liệu</b>', 'Sở'));
		server = await mailServer();
		value(await at.runtime.setMailWish('an', { address: 'an@example.vn', isOn: true }));
	});
	afterEach(() => server.close());

	const parts = () => ({
		store: at.store,
		clock: () => at.now,
		log: (...words: unknown[]) => void logged.push(words)
	});
	async function send(url = server.url()): Promise<void> {
		const mailer = createMailer({ url, from: 'khuevan@example.vn' });
		await sendDueDigests(parts(), { mailer, origin, stopping: new AbortController().signal, hour: 7 });
		mailer.close();
	}
	const charge = () =>
		at.runtime.comment('dung', at.id, {
			...{ about: 'object:o1', text: 'Mật khẩu là 123', field: 'owner', assignee: 'an', due: '2026-11-22' }
		});

	it('goes out once a day, with titles, names and links and nothing that was written', async () => {
		value(await charge());
		await Promise.all([send(), send()]);
		await send();
		expect(server.caught).toHaveLength(1);
		const [{ to, raw } = { to: [], raw: '' }] = server.caught;
		expect(to).toEqual(['an@example.vn']);
		expect(raw).toMatch(/^Auto-Submitted: auto-generated/mu);
		const text = decoded(raw);
		expect(text).toContain('Ông dung giao bạn xử lý');
		expect(text).toContain('quá hạn 22/11/2026');
		expect(text).toContain(`${origin}/a/${at.id}?thread=`);
		expect(text).not.toContain('Mật khẩu');
		expect(text).toContain('Kho &#60;b&#62;dữ liệu');
	});

	it('waits for its hour, and says nothing where there is nothing', async () => {
		await send();
		expect(server.caught).toEqual([]);
		value(await charge());
		at.now = new Date('2026-11-23T23:30:00.000Z');
		await send();
		expect(server.caught).toEqual([]);
		at.now = new Date('2026-11-24T00:30:00.000Z');
		await send();
		expect(server.caught).toHaveLength(1);
	});

	it('that was not taken is tried again an hour later, and the log has no secret', async () => {
		value(await charge());
		server.state.refuses = true;
		await send();
		await send();
		await send(server.url('bot:sai-mat-khau'));
		expect(logged).toHaveLength(1);
		server.state.refuses = false;
		at.now = new Date('2026-11-23T01:59:00.000Z');
		await send();
		expect(server.caught).toEqual([]);
		at.now = new Date('2026-11-23T02:00:00.000Z');
		await send(server.url('bot:sai-mat-khau'));
		at.now = new Date('2026-11-23T03:00:00.000Z');
		await send();
		expect(server.caught).toHaveLength(1);
		expect(logged).toHaveLength(2);
		expect(JSON.stringify(logged)).toMatch(/EAUTH/u);
		expect(JSON.stringify(logged)).not.toMatch(/bi-mat|sai-mat-khau|an@example/u);
	});

	it.each(['address', 'text'] as const)(
		'that hangs at its %s when the program is stopped holds up no stop, and none is sent twice',
		async (hangs) => {
			const addresses = ['an', 'binh', 'em'].map((account) => `${account}@example.vn`);
			for (const [nth, account] of ['an', 'binh', 'em'].entries()) {
				value(await at.runtime.setMailWish(account, { address: addresses[nth] ?? '', isOn: true }));
				await at.runtime.comment('dung', at.id, { about: 'object:o1', text: 'Xem', assignee: account });
			}
			const mail = { url: server.url(), from: 'khuevan@example.vn', hour: 7 };
			server.state.hangs = hangs;
			const hung = server.hung();
			const stop = sendDigests({ mail, origin }, parts(), 0);
			await hung;
			await stop();
			server.state.hangs = null;
			const again = sendDigests({ mail, origin }, parts(), 60_000);
			await server.taken(3);
			await again();
			await send();
			expect(server.caught.flatMap(({ to }) => to).sort()).toEqual(addresses);
		}
	);

	it('is off until somebody wants it, and never without a mail server', async () => {
		value(await charge());
		value(await at.runtime.setMailWish('an', { address: 'an@example.vn', isOn: false }));
		await send();
		expect(server.caught).toEqual([]);
		value(await at.runtime.setMailWish('an', { address: 'an@example.vn', isOn: true }));
		await sendDigests({ mail: null, origin }, parts())();
		expect(server.caught).toEqual([]);
		const mail = { url: server.url(), from: 'khuevan@example.vn', hour: 7 };
		const stop = sendDigests({ mail, origin }, parts(), 60_000);
		await server.taken(1);
		await stop();
		expect(server.caught).toHaveLength(1);
	});
});

it('no password and no mail goes to a server elsewhere that offers no encryption', async () => {
	const elsewhere = await mailServer('127.0.0.2');
	const mailer = createMailer({ url: elsewhere.url(), from: 'khuevan@example.vn' });
	try {
		expect(await mailer.send('an@example.vn', { subject: 'A', text: 'B', html: '<p>B</p>' })).toMatchObject({
			mayBeTaken: false
		});
		expect([elsewhere.signedIn, elsewhere.caught]).toEqual([[], []]);
	} finally {
		mailer.close();
		await elsewhere.close();
	}
});

describe('a digest', () => {
	const item = (change: Partial<InboxItem>): InboxItem => ({
		...{ id: 'n', kind: 'mention', architecture: 'k1', architectureName: 'Cà Mau', thread: 't', about: 'object:o1' },
		...{
			title: 'Kho',
			titleEn: '',
			version: '',
			words: '',
			wordsEn: '',
			by: 'Ông Dũng',
			due: '',
			at: '2026-11-23T00:00:00.000Z',
			isRead: false
		},
		...change
	});
	const facts = { origin, name: 'An', today: '2026-11-23', since: '' };

	it('leaves out what was read and what the last one told, but never what is due', () => {
		expect(digestOf([item({ isRead: true })], facts)).toBe(null);
		expect(digestOf([item({})], { ...facts, since: '2026-11-23T00:00:00.000Z' })).toBe(null);
		expect(digestOf([item({ due: '2026-11-24', isRead: true })], facts)).toBe(null);
		expect(digestOf([item({ due: '2026-11-23', isRead: true })], facts)?.subject).toBe(
			'Khuê Văn: 1 việc đến hạn, 0 việc mới'
		);
	});

	it('counts with what waits to be issued how much of what was said is open and how much waits to be confirmed', () => {
		const issue = { kind: 'issue', about: 'submission:1.0', title: '1.0', thread: '' } as const;
		const talk = { remarks: 3, requests: 2, waiting: 1 };
		const counted = '; 3 ý kiến và 2 yêu cầu sửa chưa giải quyết: còn 4 mở, 1 đã trả lời chờ xác nhận';
		const mail = digestOf([item({ ...issue, talk })], facts);
		for (const told of [mail?.text, mail?.html]) expect(told).toContain(counted);
		const none = digestOf([item({ ...issue, talk: { remarks: 0, requests: 0, waiting: 0 } })], facts);
		expect(none?.text).not.toContain('chưa giải quyết');
	});

	it('lets no name break a line or a tag', () => {
		const mail = digestOf([item({ by: 'A\r\nBcc: x@y.vn', title: '<script>"\'&' })], { ...facts, name: '<i>' });
		expect(mail?.text).toContain('A Bcc: x@y.vn nhắc tên');
		expect(mail?.html).not.toMatch(/<script|<i>/u);
	});
});

it('an address is one address', () => {
	for (const address of ['an@example.vn', '']) {
		expect(mailWishInput.safeParse({ address, isOn: false }).success).toBe(true);
	}
	for (const address of ['a@b.vn, c@d.vn', 'a@b.vn\r\nBcc: c@d.vn', 'An <a@b.vn>', 'a', '']) {
		expect([address, mailWishInput.safeParse({ address, isOn: true }).success]).toEqual([address, false]);
	}
});
