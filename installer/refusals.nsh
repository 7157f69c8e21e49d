; What a setup refuses or asks before it changes anything.

!define OLDEST 17763 ; the build of Windows 10 1809, the first on which Qt shows a window

Function RefuseOldWindows
  ${IfNot} ${AtLeastWin10}
  ${OrIfNot} ${AtLeastBuild} ${OLDEST}
    ${WinVerGetBuild} $0
    MessageBox MB_OK|MB_ICONSTOP "${NAME}需要 64 位的 Windows 10（1809 版，即内部版本 ${OLDEST}，或更新的版本）或 Windows 11；这台电脑的内部版本是 $0，装上也打不开窗口。什么都没有安装。$\r$\n$\r$\n请先更新 Windows，或者换一台电脑安装。" /SD IDOK
    SetErrorLevel 5
    Quit
  ${EndIf}
FunctionEnd

!macro RefuseWithoutRights un WHAT
Function ${un}RefuseWithoutRights
  UserInfo::GetAccountType
  Pop $0
  ${If} $0 != "Admin"
    MessageBox MB_OK|MB_ICONSTOP "${WHAT}要有管理员权限。什么都没有改动。$\r$\n$\r$\n请右键点这个程序，选“以管理员身份运行”；或者请管理员来做。" /SD IDOK
    SetErrorLevel 8
    Quit
  ${EndIf}
FunctionEnd
!macroend
!insertmacro RefuseWithoutRights "" "为所有用户安装"
!insertmacro RefuseWithoutRights "un." "${NAME}是为这台电脑的所有用户安装的，移除它"

; Asked about what is installed for this user, and for all: the one would stand before the other.
!macro AskIfNewer ROOT
  ReadRegStr $0 ${ROOT} "${ENTRY}" "DisplayVersion"
  ${VersionCompare} "$0" "${VERSION}" $1
  ${If} $0 != ""
  ${AndIf} $1 = 1
    MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "这台电脑上装的是较新的 $0 版，这个安装程序是较旧的 ${VERSION} 版。较旧的版本可能打不开新版用过的年报库和台账。$\r$\n$\r$\n仍要装较旧的版本吗？" /SD IDNO IDYES +3
    SetErrorLevel 7
    Quit
  ${EndIf}
!macroend

Function RefuseOlderVersion
  !insertmacro AskIfNewer HKCU
  !insertmacro AskIfNewer HKLM
FunctionEnd

; A program that runs cannot be opened for writing. It is not made to close: a cell that is being typed into would be lost.
!macro NameIfRunning FILE
  ${If} ${FileExists} "$INSTDIR\${FILE}"
    ClearErrors
    FileOpen $0 "$INSTDIR\${FILE}" a
    ${If} ${Errors}
      StrCpy $1 "${FILE}"
    ${Else}
      FileClose $0
    ${EndIf}
  ${EndIf}
!macroend

!macro WaitUntilClosed un
Function ${un}WaitUntilClosed
  again:
  StrCpy $1 ""
  !insertmacro NameIfRunning "${PROGRAM}"
  !insertmacro NameIfRunning "${COMMAND}"
  ${If} $1 == ""
    Return
  ${EndIf}
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "${NAME}正在运行（$1）。$\r$\n$\r$\n请关闭它的窗口，已经填写的内容都在，然后点“重试”。点“取消”则什么都不改动。" /SD IDCANCEL IDRETRY again
  SetErrorLevel 3
  Quit
FunctionEnd
!macroend
!insertmacro WaitUntilClosed ""
!insertmacro WaitUntilClosed "un."

; Programs made as ours is made have files of the same names in _internal: they would be overwritten, and removed with ours.
Function FindAnotherProgram
  StrCpy $1 ""
  ${If} ${FileExists} "$INSTDIR\_internal\base_library.zip"
  ${AndIfNot} ${FileExists} "$INSTDIR\${PROGRAM}"
  ${AndIfNot} ${FileExists} "${OLD}\${PROGRAM}" ; ours, of a setup that was cut off
    StrCpy $1 "“$INSTDIR”里已经装有别的程序，装在一起会损坏它。什么都没有改动。$\r$\n$\r$\n请另选一个文件夹。"
  ${EndIf}
FunctionEnd

Function AskForAnotherFolder
  Call FindAnotherProgram
  ${If} $1 != ""
    MessageBox MB_OK|MB_ICONEXCLAMATION $1
    Abort
  ${EndIf}
FunctionEnd
