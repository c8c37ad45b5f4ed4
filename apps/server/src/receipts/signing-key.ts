import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";

/** What a server signs its receipts with: a pair of Ed25519. */
export interface SigningKey {
  /** What others check with: 32 bytes, raw, as base64url. */
  readonly publicKey: string;
  readonly privateKey: KeyObject;
}

/** A new pair, for a server that has none yet. */
export const createSigningKey = (): SigningKey => withPublic(generateKeyPairSync("ed25519").privateKey);

/** The key as text to be kept secret: PKCS #8 in PEM. */
export const toPem = ({ privateKey }: SigningKey): string =>
  privateKey.export({ type: "pkcs8", format: "pem" }).toString();

/**
 * The key that {@link toPem} wrote.
 * @throws Error where the text is none, or the key is not one of Ed25519
 */
export function fromPem(pem: string): SigningKey {
  const privateKey = createPrivateKey(pem);
  if (privateKey.asymmetricKeyType !== "ed25519") throw new Error("the signing key is not one of Ed25519");
  return withPublic(privateKey);
}

/**
 * A public key from its 32 raw bytes as base64url.
 * @throws Error where they are none
 */
export const readPublicKey = (publicKey: string): KeyObject =>
  createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: publicKey }, format: "jwk" });

function withPublic(privateKey: KeyObject): SigningKey {
  const { x } = createPublicKey(privateKey).export({ format: "jwk" });
  return { privateKey, publicKey: x ?? "" };
}
