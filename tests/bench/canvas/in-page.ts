/** What runs inside the page, in ours and in the bare one alike: the same gestures by the same events, frame by frame. */
import type { Core, NodeSingular } from 'cytoscape';

export interface Frames {
	/** Milliseconds from frame to frame. */
	readonly gaps: readonly number[];
	/** Tasks over 50 ms that ran meanwhile, in milliseconds. */
	readonly longTasks: readonly number[];
}

export interface BenchPage {
	cy(): Core;
	pan(frames: number): Promise<Frames>;
	zoom(frames: number): Promise<Frames>;
	/** Drags the box in the middle of what is seen to and fro. */
	drag(frames: number): Promise<Frames>;
	/** When the last drawing of a diagram came from its worker. */
	sceneAt: number;
	/** When the last message that is an update came from the server. */
	messageAt: number;
	/** Milliseconds from `from()` to the frame that shows at least so many boxes. */
	shown(boxes: number, from: () => number): Promise<number>;
	longTasks: number[];
	/** Frames in which something was drawn anew, and those in all, since the count began. */
	countRedraws(): () => { readonly redraws: number; readonly frames: number; readonly longTasks: readonly number[] };
	/** Milliseconds from the next message that changes something to the frame after the redraw that follows it. */
	nextRedrawAfterMessage(): Promise<number>;
	/** From now on, how long each key waited for the frame that shows it, in `keyWaits`. */
	watchKeys(): void;
	keyWaits: number[];
	/** When the workbench was first there to be seen, or the notice that it waits for its document. */
	seenAt: number;
	/** Whether no task was long in the last two seconds. */
	isQuiet(): boolean;
}

declare global {
	interface Window {
		bench: BenchPage;
	}
}

/** Runs before anything else in the page; whole in itself, since it is sent there as text. */
export function setUpPage(): void {
	const container = (): HTMLElement => {
		const found = [...document.querySelectorAll('div')].find((one) => '_cyreg' in one);
		if (found === undefined) throw new Error('No canvas on this page');
		return found;
	};
	const cy = (): Core => (container() as unknown as { _cyreg: { cy: Core } })._cyreg.cy;
	const longTasks: number[] = [];
	const keyWaits: number[] = [];
	let lastLong = 0;
	let watchesKeys = false;
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) {
			longTasks.push(entry.duration);
			lastLong = entry.startTime + entry.duration;
		}
	}).observe({ type: 'longtask' });

	const look = (): void => {
		if (document.querySelector('progress, [role=tree]') === null) requestAnimationFrame(look);
		else window.bench.seenAt = performance.now();
	};
	requestAnimationFrame(look);

	const mouse = (target: EventTarget, kind: string, x: number, y: number, buttons: number): void => {
		const init = { clientX: x, clientY: y, buttons, button: 0, bubbles: true, cancelable: true, view: window };
		target.dispatchEvent(
			new PointerEvent(kind.replace('mouse', 'pointer'), { ...init, pointerId: 1, isPrimary: true })
		);
		target.dispatchEvent(new MouseEvent(kind, init));
	};
	/** One act a frame. */
	const perFrame = async (frames: number, act: (frame: number) => void): Promise<Frames> => {
		longTasks.length = 0;
		const gaps: number[] = [];
		let last = 0;
		await new Promise<void>((resolve) => {
			let frame = 0;
			const next = (now: number): void => {
				if (last > 0) gaps.push(now - last);
				last = now;
				if (frame === frames) return resolve();
				act(frame);
				frame += 1;
				requestAnimationFrame(next);
			};
			requestAnimationFrame(next);
		});
		return { gaps, longTasks: [...longTasks] };
	};
	const middle = (): { x: number; y: number } => {
		const { left, top, width, height } = container().getBoundingClientRect();
		return { x: left + width / 2, y: top + height / 2 };
	};
	/** A place of the ground on which no box and no line lies, near the left edge. */
	const held = async (x: number, y: number, frames: number, to: (frame: number) => readonly [number, number]) => {
		const target = container().querySelector('canvas') ?? container();
		mouse(target, 'mousemove', x, y, 0);
		mouse(target, 'mousedown', x, y, 1);
		const result = await perFrame(frames, (frame) => {
			const [dx, dy] = to(frame);
			mouse(target, 'mousemove', x + dx, y + dy, 1);
		});
		const [dx, dy] = to(frames);
		mouse(target, 'mouseup', x + dx, y + dy, 0);
		return result;
	};
	const freeGround = (): { x: number; y: number } => {
		const { left, top } = container().getBoundingClientRect();
		const core = cy();
		const boxes = core.nodes().map((node) => node.renderedBoundingBox());
		for (let y = 40; y < core.height(); y += 7) {
			for (let x = 40; x < core.width(); x += 7) {
				const isFree = boxes.every(({ x1, y1, x2, y2 }) => x < x1 - 6 || x > x2 + 6 || y < y1 - 6 || y > y2 + 6);
				if (isFree) return { x: left + x, y: top + y };
			}
		}
		throw new Error('No free ground');
	};

	window.bench = {
		cy,
		longTasks,
		sceneAt: 0,
		messageAt: 0,
		pan(frames) {
			const { x, y } = freeGround();
			return held(x, y, frames, (frame) => [
				Math.round(140 * Math.sin(frame / 9)),
				Math.round(90 * Math.sin(frame / 13))
			]);
		},
		zoom(frames) {
			const { x, y } = middle();
			const target = container().querySelector('canvas') ?? container();
			return perFrame(frames, (frame) => {
				const deltaY = Math.floor(frame / 20) % 2 === 0 ? 40 : -40;
				target.dispatchEvent(
					new WheelEvent('wheel', { deltaY, clientX: x, clientY: y, bubbles: true, cancelable: true, view: window })
				);
			});
		},
		drag(frames) {
			const core = cy();
			const { left, top, width, height } = container().getBoundingClientRect();
			const far = ({ x, y }: { x: number; y: number }): number => Math.hypot(x - width / 2, y - height / 2);
			const [box] = core
				.nodes()
				.filter((node) => node.id().startsWith('object/'))
				.map((node) => node as NodeSingular)
				.sort((a, b) => far(a.renderedPosition()) - far(b.renderedPosition()));
			if (box === undefined) throw new Error('No box');
			const at = box.renderedPosition();
			return held(left + at.x, top + at.y, frames, (frame) => [
				Math.round(160 * Math.sin((frame + 1) / 9)),
				Math.round(110 * Math.sin((frame + 1) / 13))
			]);
		},
		shown: (boxes, from) =>
			new Promise((resolve) => {
				const core = cy();
				const look = (): void => {
					if (from() === 0 || core.nodes().length < boxes) return;
					core.off('render', look);
					requestAnimationFrame(() => resolve(performance.now() - from()));
				};
				core.on('render', look);
			}),
		countRedraws() {
			let redraws = 0;
			let frames = 0;
			let isOn = true;
			longTasks.length = 0;
			const count = (): void => void (redraws += 1);
			cy().on('render', count);
			const tick = (): void => {
				frames += 1;
				if (isOn) requestAnimationFrame(tick);
			};
			requestAnimationFrame(tick);
			return () => {
				isOn = false;
				cy().off('render', count);
				return { redraws, frames, longTasks: [...longTasks] };
			};
		},
		nextRedrawAfterMessage: () =>
			new Promise((resolve) => {
				window.bench.messageAt = 0;
				const look = (): void => {
					if (window.bench.messageAt === 0) return;
					cy().off('render', look);
					requestAnimationFrame(() => resolve(performance.now() - window.bench.messageAt));
				};
				cy().on('render', look);
			}),
		watchKeys() {
			keyWaits.length = 0;
			if (watchesKeys) return;
			watchesKeys = true;
			document.addEventListener(
				'keydown',
				({ timeStamp }) => {
					// A message of its own after the frame's callbacks runs when the frame is drawn.
					requestAnimationFrame(() => {
						const { port1, port2 } = new MessageChannel();
						port1.onmessage = () => void keyWaits.push(performance.now() - timeStamp);
						port2.postMessage(null);
					});
				},
				{ capture: true }
			);
		},
		keyWaits,
		seenAt: 0,
		isQuiet: () => performance.now() - lastLong > 2_000
	};

	// Sync messages begin with 0, updates among them with 0, 2.
	const hearSocket = WebSocket.prototype.addEventListener;
	const note = ({ data }: MessageEvent<unknown>): void => {
		const [kind, step] = data instanceof ArrayBuffer ? new Uint8Array(data, 0, 2) : [];
		if (kind === 0 && step === 2) window.bench.messageAt = performance.now();
	};
	const Plain = WebSocket;
	window.WebSocket = class extends Plain {
		constructor(...told: ConstructorParameters<typeof WebSocket>) {
			super(...told);
			Reflect.apply(hearSocket, this, ['message', note]);
		}
	};

	// A worker's answer is when ours has in hand what the bare page is given.
	const listen = Worker.prototype.addEventListener;
	Worker.prototype.addEventListener = function (kind: string, listener: unknown, options?: unknown): void {
		const hear = listener as (event: Event) => void;
		const wrapped =
			kind === 'message'
				? (event: Event): void => {
						const { data } = event as MessageEvent<{ kind?: string }>;
						if (data.kind === 'scene') window.bench.sceneAt = performance.now();
						hear(event);
					}
				: hear;
		Reflect.apply(listen, this, [kind, wrapped, options]);
	};
}
