/** A process of clients and the way to tell it what to do. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Tasks } from './tasks';

const PROGRAM = fileURLToPath(new URL('clients-main.mjs', import.meta.url));

type Given<Task extends keyof Tasks> = Parameters<Tasks[Task]>[0];
type Answer<Task extends keyof Tasks> = Awaited<ReturnType<Tasks[Task]>>;

export interface Clients {
	do<Task extends keyof Tasks>(task: Task, given: Given<Task>): Promise<Answer<Task>>;
	end(): void;
}

export function startClients(): Clients {
	const child = fork(PROGRAM, [], { serialization: 'advanced', execArgv: [] });
	const waiting = new Map<number, { answer: (value: never) => void; fail: (reason: Error) => void }>();
	let asked = 0;
	child.on('message', ({ id, value, error }: { id: number; value: never; error?: string }) => {
		if (error === undefined) waiting.get(id)?.answer(value);
		else waiting.get(id)?.fail(new Error(error));
		waiting.delete(id);
	});
	child.once('exit', () => {
		for (const { fail } of waiting.values()) fail(new Error('The clients ended'));
	});
	return {
		do: (task, given) =>
			new Promise((answer, fail) => {
				const id = (asked += 1);
				waiting.set(id, { answer, fail });
				child.send({ id, task, given });
			}),
		end: () => child.disconnect()
	};
}
