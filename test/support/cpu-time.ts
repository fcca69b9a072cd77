/** Milliseconds that this process has computed so far: what work takes, also on a machine that is busy with others. */
export function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
