"""The faults of a library or a ledger, one type each, in words for the clerk.

The words say what happened, what is safe and what to do.
"""

from pathlib import Path

from storage.kinds import Kind, kind_of


class LibraryError(Exception):
    """The file could not do what was asked. What it had acknowledged before is not touched.

    ``may_pass`` is whether the same may go well a little later.
    """

    may_pass = True
    message = (
        "{label}“{path}”的操作没有完成，已保存的内容没有改动。"
        "请关闭程序再打开后重试；仍不行的，请把日志发给技术人员。"
    )

    def __init__(self, path: Path, detail: str = "", kind: Kind | None = None) -> None:
        """Tell of a fault of the file ``path``; some messages have room for a ``detail``.

        ``kind`` is what it was taken for, where that is not what its name says.
        """
        kind = kind or kind_of(path)
        words = self.message.format(path=path, detail=detail, **kind._asdict())
        super().__init__(words)
        self.path = path


class InUse(LibraryError):
    """Another window has the file; the detail says who."""

    message = "{detail}正在使用{label}“{path}”。文件没有改动。请先在那里关闭它，或者另选一个文件。"


class NoAnswer(InUse):
    """A window of the clerk's own has the file, and is not heard."""

    message = (
        "{label}“{path}”已经在您的另一个窗口里打开，但那个窗口没有回应。文件没有改动。"
        "请稍等一会儿再点“重试”；一直没有回应的，请结束那个“公开年报”后重试，已保存的内容不会丢失。"
    )


class Damaged(LibraryError):
    """The file is one of ours whose content is broken."""

    message = (
        "{label}“{path}”已损坏，有的内容读不出来。文件没有改动。"
        "请不要继续在其中填写，请打开最近的备份；没有备份的，请保留这个文件并联系技术人员。"
    )


class StrangeTables(Damaged):
    """The file is one of ours with something in it that the program never made."""

    message = (
        "{label}“{path}”里有本程序没有建过的表或自动动作，可能被别的程序改过，或者来历不明，"
        "所以没有打开。文件没有改动。请打开最近的备份，或者从备份恢复。"
    )


class TooMuch(Damaged):
    """What the file holds is larger than any that the program has made."""

    message = (
        "“{path}”里的内容多得或者长得不合常理，没有读下去。文件没有改动。"
        "它可能被别的程序改过，或者来历不明；请打开最近的备份，或者从备份恢复。"
    )


class StrayJournal(Damaged):
    """Beside the file is the journal of an unfinished change that cannot be told to be its own."""

    message = (
        "{label}“{path}”旁边有一个没写完的改动留下的日志（同名，末尾是 -journal），"
        "它不属于这个文件，或者无法断定属于它：多半是用备份覆盖过{label}。"
        "两个文件都没有打开，也没有改动。"
        "请点“从备份恢复”，选那份备份；现在的两个文件会另存一份，不会丢失。"
    )


class ManyNames(LibraryError):
    """The file has other names on the disk, which would go on naming what it was before."""

    may_pass = False
    message = (
        "{label}“{path}”在磁盘上还有别的名字（硬链接），清除后那里还会留着这些信息。文件没有改动。"
        "请先把{label}复制成单独的文件，删去原来的各个名字，再清除。"
    )


class Overwritten(LibraryError):
    """Something else wrote to the file, or cut it off, while it was open."""

    may_pass = False
    message = (
        "{label}“{path}”打开期间，文件被别的程序覆盖或截断了。刚才的修改没有存入，"
        "文件里此前保存的内容也可能不全了；每日备份不受影响。"
        "{rescue}关闭程序，重新打开后从备份恢复。"
    )


class NotALibrary(LibraryError):
    """The file is something else."""

    message = (
        "“{path}”不是{label}。文件没有改动。请另选一个{label}（扩展名为 {suffix}）；"
        "如果它原来是{label}，说明文件已损坏，请打开最近的备份。"
    )


class NewerVersion(LibraryError):
    """The file was written by a newer version of the program."""

    message = (
        "{label}“{path}”由更新版本的程序保存，这个版本读不了。文件没有改动。请升级程序后再打开。"
    )


class OldSQLite(LibraryError):
    """The program runs on an SQLite that does not know the tables; the detail is its version."""

    may_pass = False
    message = (
        "这台电脑上的数据库组件 SQLite 是 {detail} 版，太旧，读不了{label}，"
        "所以没有打开“{path}”（需要 3.37 或更新的版本）。文件没有改动，这也不说明它已损坏。"
        "请改用安装包里的“公开年报”，它自带新的组件；自行从源代码运行的，请技术人员升级 SQLite。"
    )


class ReadOnly(LibraryError):
    """The file, or the folder it is in, cannot be written to."""

    message = (
        "“{path}”不能写入（文件是只读的，或者没有写入所在文件夹的权限）。"
        "没有改动任何内容。请把它复制到可以写入的文件夹（如“文档”）再打开，或者另选位置。"
    )


class DiskFull(LibraryError):
    """There is no room for what was to be written."""

    message = (
        "磁盘空间不足，刚才的内容没有写入“{path}”。此前保存的内容完好。请先腾出磁盘空间，再重试。"
    )


class Unreachable(LibraryError):
    """The file cannot be got at; the detail says why where that is known."""

    message = (
        "读写“{path}”失败{detail}。此前保存的内容没有改动。"
        "请检查文件夹是否存在、是否有权限、U 盘或网络是否连通、磁盘配额是否用完，再重试。"
    )


class NotCopied(LibraryError):
    """The place of second copies cannot be used; the detail says why."""

    message = "“{path}”{detail}。{label}和它旁边的备份没有改动。"


class Locked(LibraryError):
    """The report is final."""

    message = (
        "这份年报已经定稿，刚才的修改没有存入“{path}”。定稿的内容没有改动。"
        "确需修改的，请先用“送审→重新打开”。"
    )


class ReadIn(LibraryError):
    """The report was read from a file, so it is not to be signed."""

    may_pass = False
    message = (
        "这是读入的年报，只用于核对，不能送审、定稿。{label}“{path}”没有改动。要送审请新建年报。"
    )
