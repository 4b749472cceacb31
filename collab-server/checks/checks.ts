/** The checks of all open architectures: each follows its room from opening to unloading. */
import { roomOf } from '$collab/rooms/room-names';
import type { OpenRoom } from '$collab/rooms/open-room';
import type { RoomObserver, Rooms } from '$collab/rooms/rooms';
import type { StoredArchitecture } from '$collab/storage/store';
import { ArchitectureCheck, type CheckParts, type CurrentCheck } from './architecture-check';

type Of = Pick<StoredArchitecture, 'id' | 'epoch'>;

export class Checks implements RoomObserver {
	readonly #checks = new Map<OpenRoom, ArchitectureCheck>();

	constructor(
		private readonly rooms: Rooms,
		private readonly parts: CheckParts,
		/** Tells other nodes of what was decided here. */
		private readonly tell: (of: Of, account: string) => void = () => undefined
	) {
		rooms.observe(this);
	}

	opened(room: OpenRoom): void {
		if (room.model === null) return;
		const check = new ArchitectureCheck(room.model, room, this.parts);
		this.#checks.set(room, check);
		check.opened();
	}

	async settled(room: OpenRoom): Promise<void> {
		await this.#checks.get(room)?.settled();
	}

	closed(room: OpenRoom): void {
		this.#checks.get(room)?.stop();
		this.#checks.delete(room);
	}

	async #of({ id, epoch }: Of): Promise<ArchitectureCheck> {
		const room = await this.rooms.open(roomOf(id, epoch));
		const check = this.#checks.get(room);
		if (check === undefined) throw new Error('A model is open without its check');
		return check;
	}

	/** Looks at the authoritative report as it is now; null where the pinned pack is not installed (any more). */
	async read<Value>(of: Of, look: (check: CurrentCheck) => Value): Promise<Value | null> {
		return (await this.#of(of)).read(look);
	}

	/** The same was decided at another node; here it matters only where the model is open. */
	heard({ id, epoch }: Of, account: string): void {
		const room = this.rooms.find(roomOf(id, epoch));
		if (room !== null) this.#checks.get(room)?.changed(account);
	}

	/** Something was decided elsewhere that reports of this depend on: at every node where it is open. */
	concerned(of: Of, account: string): void {
		this.tell(of, account);
		this.heard(of, account);
	}

	/** Something that reports depend on was decided by this account. */
	async changed(of: Of, account: string): Promise<void> {
		this.tell(of, account);
		(await this.#of(of)).changed(account);
	}

	/** Resolves when everything that came or went until now is recorded. */
	async recorded(of: Of): Promise<void> {
		await (await this.#of(of)).settled();
	}
}
