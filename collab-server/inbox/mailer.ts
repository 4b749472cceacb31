/** Sending by SMTP. What goes wrong is told by its code alone: answers of servers may repeat who signed in. */
import { createTransport } from 'nodemailer';
import type { MailServer } from '$collab/settings';
import type { Mail } from './digest';

const WAIT_MS = 20_000;

export interface Mailer {
	/** null where the server took it; else a code such as ECONNECTION or EAUTH. */
	send(to: string, mail: Mail): Promise<string | null>;
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

export function createMailer({ url, from }: Pick<MailServer, 'url' | 'from'>): Mailer {
	const transport = createTransport({
		...serverOf(url),
		connectionTimeout: WAIT_MS,
		greetingTimeout: WAIT_MS,
		socketTimeout: WAIT_MS,
		// A mail is made of strings; nothing in it may make the server read a file or an address.
		disableFileAccess: true,
		disableUrlAccess: true
	});
	return {
		send: async (to, { subject, text, html }) => {
			try {
				await transport.sendMail({
					from: { name: 'Khuê Văn', address: from },
					to: { name: '', address: to },
					subject,
					text,
					html,
					headers: { 'Auto-Submitted': 'auto-generated' }
				});
				return null;
			} catch (error) {
				return codeOf(error);
			}
		},
		close: () => transport.close()
	};
}
