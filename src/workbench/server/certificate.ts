/** The server's certificate: the trusted one of office-addin-dev-certs where it is installed, else one of our own. */
import { X509Certificate } from "node:crypto";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { generateCertificates, verifyCertificates } from "office-addin-dev-certs";

export interface CertificateFiles {
  readonly keyFile: string;
  readonly certFile: string;
  /** Whether browsers of this machine accept it without asking. */
  readonly trusted: boolean;
}

const DAYS = 365;

function stillValid(file: string): boolean {
  if (!existsSync(file)) return false;
  const ends = Date.parse(new X509Certificate(readFileSync(file)).validTo);
  return ends - Date.now() > 86_400_000;
}

function installed(): CertificateFiles | null {
  const home = join(homedir(), ".office-addin-dev-certs");
  const [certFile, keyFile] = [join(home, "localhost.crt"), join(home, "localhost.key")];
  if (!stillValid(certFile) || !existsSync(keyFile)) return null;
  try {
    return verifyCertificates(join(home, "ca.crt")) ? { certFile, keyFile, trusted: true } : null;
  } catch {
    return null; // Whether it is trusted cannot be found out here: use our own.
  }
}

/** Finds or makes a certificate for localhost; `folder` keeps the one of our own between starts. */
export async function certificate(folder: string): Promise<CertificateFiles> {
  const trusted = installed();
  if (trusted) return trusted;
  const [ca, certFile, keyFile] = ["ca.crt", "localhost.crt", "localhost.key"].map((name) => join(folder, name));
  if (ca === undefined || certFile === undefined || keyFile === undefined) throw new Error("No file names");
  if (!stillValid(certFile) || !existsSync(keyFile)) {
    for (const file of [ca, certFile, keyFile]) rmSync(file, { force: true });
    await quietly(() => generateCertificates(ca, certFile, keyFile, DAYS));
  }
  return { certFile, keyFile, trusted: false };
}

/** The generator says where it put the files; that would only confuse beside the one line that matters. */
async function quietly(work: () => Promise<void>): Promise<void> {
  const { log } = console;
  console.log = () => undefined;
  try {
    await work();
  } finally {
    console.log = log;
  }
}
