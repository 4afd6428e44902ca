/** As much of autocannon's shape as the bench uses; the package brings no types. */
declare module 'autocannon' {
  type Request = { method: 'GET'; path: string; headers: Record<string, string> }
  type Client = { setRequests(requests: Request[]): void }
  type Options = { url: string; connections: number; duration: number; requests: Request[]; setupClient(client: Client): void }
  type Result = { duration: number; errors: number; timeouts: number; non2xx: number }
  type Running = Promise<Result> & {
    on(event: 'response', heard: (client: unknown, status: number, bytes: number, milliseconds: number) => void): void
  }
  export default function autocannon(options: Options): Running
}
