// A file system in memory, as extensions for remote repositories have one: its scheme is the one that VS Code knows to be virtual
// and does not trust by itself. scripts/host/virtualExtension.mjs makes an extension of it.
import * as vscode from "vscode";

/** Text of each file by its path, put in when this is bundled. */
declare const VIRTUAL_FILES: Readonly<Record<string, string>>;

const SCHEME = "vscode-vfs";

interface Entry {
  /** Null: a folder. */
  readonly bytes: Uint8Array | null;
  readonly mtime: number;
}

export function activate(context: vscode.ExtensionContext): void {
  const provider = memoryFiles();
  for (const [path, text] of Object.entries(VIRTUAL_FILES)) {
    const folders = path.split("/").slice(1, -1);
    for (const index of folders.keys())
      provider.createDirectory(root.with({ path: `/${folders.slice(0, index + 1).join("/")}` }));
    provider.writeFile(root.with({ path }), new TextEncoder().encode(text), {
      create: true,
      overwrite: true,
    });
  }
  context.subscriptions.push(vscode.workspace.registerFileSystemProvider(SCHEME, provider));
}

const root = vscode.Uri.from({ scheme: SCHEME, authority: "memory", path: "/" });

function memoryFiles() {
  const entries = new Map<string, Entry>([["/", { bytes: null, mtime: 0 }]]);
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  let clock = 1_000_000;
  const tell = (type: vscode.FileChangeType, uri: vscode.Uri): void => {
    changed.fire([{ type, uri }]);
  };
  const entryOf = (uri: vscode.Uri): Entry => {
    const entry = entries.get(uri.path);
    if (!entry) throw vscode.FileSystemError.FileNotFound(uri);
    return entry;
  };
  const below = (path: string): readonly string[] =>
    [...entries.keys()].filter((one) => one.startsWith(path === "/" ? "/" : `${path}/`) && one !== "/");
  const set = (uri: vscode.Uri, bytes: Uint8Array | null): void => {
    const parent = uri.path.slice(0, uri.path.lastIndexOf("/")) || "/";
    if (entries.get(parent)?.bytes !== null) throw vscode.FileSystemError.FileNotFound(uri);
    const isNew = !entries.has(uri.path);
    entries.set(uri.path, { bytes, mtime: (clock += 1) });
    tell(isNew ? vscode.FileChangeType.Created : vscode.FileChangeType.Changed, uri);
  };
  const remove = (uri: vscode.Uri): void => {
    entryOf(uri);
    for (const path of [uri.path, ...below(uri.path)]) entries.delete(path);
    tell(vscode.FileChangeType.Deleted, uri);
  };
  return {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => undefined),
    stat(uri: vscode.Uri): vscode.FileStat {
      const { bytes, mtime } = entryOf(uri);
      const type = bytes === null ? vscode.FileType.Directory : vscode.FileType.File;
      return { type, ctime: 0, mtime, size: bytes?.length ?? 0 };
    },
    readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
      entryOf(uri);
      const from = uri.path === "/" ? 1 : uri.path.length + 1;
      return below(uri.path)
        .filter((path) => !path.includes("/", from))
        .map((path) => [
          path.slice(from),
          entries.get(path)?.bytes === null ? vscode.FileType.Directory : vscode.FileType.File,
        ]);
    },
    readFile(uri: vscode.Uri): Uint8Array {
      const { bytes } = entryOf(uri);
      if (bytes === null) throw vscode.FileSystemError.FileIsADirectory(uri);
      return bytes;
    },
    createDirectory(uri: vscode.Uri): void {
      if (!entries.has(uri.path)) set(uri, null);
    },
    writeFile(uri: vscode.Uri, bytes: Uint8Array, options: { create: boolean; overwrite: boolean }): void {
      const known = entries.get(uri.path);
      if (!known && !options.create) throw vscode.FileSystemError.FileNotFound(uri);
      if (known && !options.overwrite) throw vscode.FileSystemError.FileExists(uri);
      set(uri, bytes);
    },
    delete: remove,
    rename(from: vscode.Uri, to: vscode.Uri, options: { overwrite: boolean }): void {
      const { bytes } = entryOf(from);
      if (bytes === null) throw vscode.FileSystemError.NoPermissions("Folders are not renamed here.");
      if (entries.has(to.path) && !options.overwrite) throw vscode.FileSystemError.FileExists(to);
      set(to, bytes);
      remove(from);
    },
  } satisfies vscode.FileSystemProvider;
}
