/** Sending by SMTP. What goes wrong is told by its code alone: answers of servers may repeat who signed in. */
import { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import SMTPConnection from 'nodemailer/lib/smtp-connection/index.js';
import type { MailServer } from '$collab/settings';
import type { Mail } from './digest';

const WAIT_MS = 20_000;

export interface NotSent {
	/** A code such as ECONNECTION or EAUTH. */
	readonly reason: string;
	/** The text was on its way and nobody said what became of it. */
	readonly mayBeTaken: boolean;
}

export interface Mailer {
	/** null where the server took it. */
	send(to: string, mail: Mail): Promise<NotSent | null>;
	/** Ends what is on its way; it is answered as not sent. */
	close(): void;
}

/** To a server on this machine there is no way that others listen on. */
const isHere = (hostname: string): boolean => ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);

const codeOf = (error: unknown): string => {
	const { code, responseCode } = error as { readonly code?: unknown; readonly responseCode?: unknown };
	return (
		[code, responseCode].filter((one) => typeof one === 'string' || typeof one === 'number').join(' ') || 'unknown'
	);
};

/** Where and as whom to sign in. Told piece by piece: beside an address the library hears no other setting, TLS included. */
function serverOf(address: string) {
	const { protocol, hostname, port, username, password } = new URL(address);
	const secure = protocol === 'smtps:';
	return {
		host: hostname.replace(/^\[|\]$/gu, ''),
		secure,
		port: port === '' ? (secure ? 465 : 587) : Number(port),
		requireTLS: !secure && !isHere(hostname),
		...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } })
	};
}

/** The text of a mail, and whether anybody has begun to read it: the library reads it once the server asks for it. */
function handedOut(text: Buffer): { readonly stream: Readable; readonly isTaken: () => boolean } {
	let isTaken = false;
	const stream = new Readable({
		read() {
			isTaken = true;
			this.push(text);
			this.push(null);
		}
	});
	return { stream, isTaken: () => isTaken };
}

/** The types of the library do not tell it. */
const takesSignIn = (connection: SMTPConnection & { readonly allowsAuth?: boolean }): boolean =>
	connection.allowsAuth === true;

const closed = Object.assign(new Error('The mailer was closed'), { code: 'ECLOSED' });

export function createMailer({ url, from }: Pick<MailServer, 'url' | 'from'>): Mailer {
	const { auth, ...server } = serverOf(url);
	// A mail is made of strings; nothing in it may make the server read a file or an address.
	const composer = createTransport({
		...{ streamTransport: true, buffer: true, newline: 'windows' },
		...{ disableFileAccess: true, disableUrlAccess: true }
	});
	const abandon = new Set<() => void>();

	function deliver(envelope: SMTPConnection.Envelope, text: Buffer): Promise<NotSent | null> {
		return new Promise((resolve) => {
			const connection = new SMTPConnection({
				...server,
				connectionTimeout: WAIT_MS,
				greetingTimeout: WAIT_MS,
				socketTimeout: WAIT_MS
			});
			const { stream, isTaken } = handedOut(text);
			const end = (error: unknown): void => {
				abandon.delete(leave);
				// A server that answered has said whether it took it.
				const hasAnswered = typeof (error as { readonly responseCode?: unknown } | null)?.responseCode === 'number';
				resolve(error === null ? null : { reason: codeOf(error), mayBeTaken: isTaken() && !hasAnswered });
				// Closing tells the end once more, which says nothing by then.
				connection.close();
			};
			const leave = (): void => end(closed);
			abandon.add(leave);
			connection.once('error', end);
			connection.once('end', leave);
			const send = (): void => connection.send(envelope, stream, (error) => end(error));
			connection.connect((error) => {
				if (error) end(error);
				else if (auth === undefined || !takesSignIn(connection)) send();
				else connection.login(auth, (refused) => (refused ? end(refused) : send()));
			});
		});
	}

	return {
		send: async (to, { subject, text, html }) => {
			const mail = { from: { name: 'Khuê Văn', address: from }, to: { name: '', address: to }, subject, text, html };
			try {
				const composed = await composer.sendMail({ ...mail, headers: { 'Auto-Submitted': 'auto-generated' } });
				return await deliver(composed.envelope, composed.message as Buffer);
			} catch (error) {
				return { reason: codeOf(error), mayBeTaken: false };
			}
		},
		close: () => {
			for (const leave of abandon) leave();
		}
	};
}
