// The name of a source for good: the SHA-256 of its bytes. Corrections are kept under it.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** SHA-256 of bytes, as 64 lower-case hex digits. */
export const sha256Hex = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));
