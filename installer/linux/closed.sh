#!/bin/sh
# Before files are replaced or removed: the program must not be running, since it reads its own files while it runs.
set -e
case "$1" in
    install | upgrade | remove | deconfigure) ;;
    *) exit 0 ;;
esac
for process in /proc/[0-9]*; do
    case "$(readlink "$process/exe" 2>/dev/null || true)" in
        /opt/nianbao/*)
            echo "“公开年报”正在运行，没有安装、升级或删除任何文件。请先关闭它，再试一次。" >&2
            exit 1
            ;;
    esac
done
