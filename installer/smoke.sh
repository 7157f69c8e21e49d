#!/usr/bin/env bash
# Install, use, upgrade and remove the program as a clerk does, under wine: installer/smoke.sh, after installer/build.sh.
#
# Needs wine 10 or later (Qt shows no window in Debian 12's wine 8), xvfb, openbox, xdotool, imagemagick and the locale
# zh_CN.UTF-8; as any user on Debian 13. On Debian 12 as root, with a Debian 13 in a folder of its own:
#   debootstrap --variant=minbase --include=wine,wine64,xvfb,openbox,xdotool,imagemagick,locales trixie DIR
#   chroot DIR localedef -i zh_CN -f UTF-8 zh_CN.UTF-8
#   CHROOT=DIR installer/smoke.sh
# OLDER names the setup file of an older version; without it one is built from an older commit, as 0.0.9.
# Pictures and documents are left in build/smoke; look at the pictures.
set -euo pipefail
cd "$(dirname "$0")/.."
WORK=$PWD/build/smoke
PYTHON=$PWD/.venv/bin/python
SETUP=$(ls dist/公开年报-*-setup.exe) PORTABLE=$(ls dist/公开年报-*-portable.zip)
OLDER_COMMIT=ab27406f # whose setup removed the old version before the new one was written
OLDER=${OLDER:-build/older/dist/公开年报-0.0.9-setup.exe}

# An older version: an older commit, by its own scripts.
build_older() {
    rm -rf build/older && mkdir -p build/older
    git archive "$OLDER_COMMIT" | tar --extract --directory build/older
    sed -i 's/^VERSION = .*/VERSION = "0.0.9"/' build/older/resources/__init__.py
    build/older/installer/build.sh
}

# What the same sample gives on Linux, as the final and as a draft.
make_documents() {
    mkdir -p "$WORK/linux"
    for draft in "" --draft; do
        name=$WORK/linux/年报$draft
        "$PYTHON" main.py export resources/sample/2025.json $draft --pdf "$name.pdf" --xlsx "$name.xlsx" --docx "$name.docx" \
            --html "$name.html" --json "$name.json" >/dev/null
    done
}

# As the user NAME of a Windows of their own, in a namespace where only this name is known, in the chroot if there is one.
as_clerk() { # FOLDER NAME [WHERE]
    mkdir -p "$WORK/$1"
    cp "$SETUP" "$WORK/$1/setup.exe"
    cp "$OLDER" "$WORK/$1/older.exe"
    cp tests/storage/released/v1.nianbao tests/storage/ledger/released/v1.taizhang installer/smoke_clerk.sh "$WORK/$1"
    cp /usr/share/fonts/truetype/wqy/wqy-microhei.ttc "$WORK/$1/font.ttc"
    "$PYTHON" -m zipfile --extract "$PORTABLE" "$WORK/$1/stick"
    echo "$2:x:0:0::/:/bin/bash" >"$WORK/$1/passwd"
    unshare --mount $([ "$EUID" = 0 ] || echo --map-root-user) bash -euc '
        root=${CHROOT:-}
        if [ -n "$root" ]; then
            mkdir -p "$root$1"
            mount --bind "$1" "$root$1"
            mount --rbind /dev "$root/dev"
            mount --rbind /proc "$root/proc"
        fi
        mount --bind "$1/passwd" "$root/etc/passwd"
        exec chroot "${root:-/}" bash "$1/smoke_clerk.sh" "$1" "$2" "$3"
    ' - "$WORK/$1" "$2" "${3:-}"
}

# In a Windows without Chinese fonts both use the bundled ones, so that the documents are to be the same.
compare() { # FOLDER
    "$PYTHON" installer/compare.py "$WORK/linux" "$WORK/$1/documents" tests/storage/released/v1.nianbao "$WORK/$1/after.nianbao"
}

rm -rf "$WORK"
[ -e "$OLDER" ] || build_older
make_documents
as_clerk plain clerk
compare plain
as_clerk chinese "张 三" 'C:\公开 年报\程 序'
compare chinese
echo "All went well. Look at the pictures: $(echo "$WORK"/*/*.png)"
