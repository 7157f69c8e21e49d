; The setup file: makensis -DVERSION=... -DSOURCE=... -DLIST=... -DOUTPUT=... setup.nsi, which installer/pack.py runs.
; Per user, without an administrator. It never touches what the program writes: libraries, settings, backups, the log.
; Exit status of a silent run (/S): 0 done, 3 the program is running, 4 files could not be written, 5 Windows is too old,
; 6 another program is in the folder.

!ifndef TARGET
  !define TARGET amd64-unicode ; the stub of Windows' own NSIS is x86-unicode
!endif
Target ${TARGET}
!ifndef QUICK ; a trial of the script alone
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!endif

!include MUI2.nsh
!include LogicLib.nsh
!include WinVer.nsh

!define NAME "公开年报"
!define PROGRAM "公开年报.exe"
!define COMMAND "nianbao-cli.exe"
!define UNINSTALLER "uninstall.exe"
!define INSTALLED "_internal\installed.txt" ; what the setup has put into _internal, see installer/pack.py
!define OLDEST 17763 ; the build of Windows 10 1809, the first on which Qt shows a window
!define DATA "$LOCALAPPDATA\公开年报" ; where resources/folders.py keeps the library, unless the clerk chose another place
!define CLASSES "Software\Classes"
!define LIBRARY "NianBao.Library"
!define LEDGER "NianBao.Ledger"
!define ENTRY "Software\Microsoft\Windows\CurrentVersion\Uninstall\NianBao"

Name "${NAME}"
BrandingText "${NAME} ${VERSION}"
OutFile "${OUTPUT}"
RequestExecutionLevel user
ManifestDPIAware true
ManifestSupportedOS Win10
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${ENTRY}" "InstallLocation"

VIProductVersion "${VERSION}.0"
VIFileVersion "${VERSION}.0"
VIAddVersionKey /LANG=2052 "ProductName" "${NAME}"
VIAddVersionKey /LANG=2052 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "FileDescription" "${NAME}安装程序"
VIAddVersionKey /LANG=2052 "CompanyName" "${NAME}"
VIAddVersionKey /LANG=2052 "LegalCopyright" "MIT"

!define MUI_ICON "..\resources\icons\nianbao.ico"
!define MUI_UNICON "..\resources\icons\nianbao.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "side.bmp"
!define MUI_UNWELCOMEFINISHPAGE_BITMAP "side.bmp"
!define MUI_ABORTWARNING

!define MUI_WELCOMEPAGE_TITLE "安装${NAME} ${VERSION}"
!define MUI_WELCOMEPAGE_TEXT "填写、校核、送审和发布政府信息公开工作年度报告。$\r$\n$\r$\n只为当前用户安装，不需要管理员权限，不联网。$\r$\n$\r$\n如果是升级，年报库、设置和备份都原样保留。请先关闭正在运行的${NAME}。"
!insertmacro MUI_PAGE_WELCOME
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE AskForAnotherFolder
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "${NAME}已经装好"
!define MUI_FINISHPAGE_TEXT "可以从“开始”菜单启动，也可以双击年报库（.nianbao）或台账（.taizhang）打开。$\r$\n$\r$\n年报默认保存在：$\r$\n${DATA}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!define MUI_FINISHPAGE_RUN_TEXT "现在启动${NAME}"
!define MUI_FINISHPAGE_SHOWREADME
!define MUI_FINISHPAGE_SHOWREADME_TEXT "在桌面上放一个图标"
!define MUI_FINISHPAGE_SHOWREADME_FUNCTION AddDesktopIcon
!insertmacro MUI_PAGE_FINISH

!define MUI_UNCONFIRMPAGE_TEXT_TOP "将移除程序。年报库、设置和备份都会保留，默认的位置是：$\r$\n${DATA}"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "程序已经移除"
!define MUI_FINISHPAGE_TEXT "年报没有删除，仍在：$\r$\n${DATA}$\r$\n以及您自己选定的位置。以后重新安装，可以接着使用。"
!insertmacro MUI_UNPAGE_FINISH

!insertmacro MUI_LANGUAGE "SimpChinese"

Function .onInit
  ${IfNot} ${AtLeastWin10}
  ${OrIfNot} ${AtLeastBuild} ${OLDEST}
    ${WinVerGetBuild} $0
    MessageBox MB_OK|MB_ICONSTOP "${NAME}需要 64 位的 Windows 10（1809 版，即内部版本 ${OLDEST}，或更新的版本）或 Windows 11；这台电脑的内部版本是 $0，装上也打不开窗口。什么都没有安装。$\r$\n$\r$\n请先更新 Windows，或者换一台电脑安装。" /SD IDOK
    SetErrorLevel 5
    Quit
  ${EndIf}
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

; Only what was installed, by the list that the setup has left; whatever else lies in the folder is somebody else's.
!macro RemoveProgram un
Function ${un}RemoveProgram
  Delete "$INSTDIR\${PROGRAM}"
  Delete "$INSTDIR\${COMMAND}"
  ClearErrors
  FileOpen $0 "$INSTDIR\${INSTALLED}" r
  ${If} ${Errors}
    Return ; none of ours, or of a version that left no list
  ${EndIf}
  FileReadWord $0 $1 ; the byte order mark
  ${Do}
    ClearErrors
    FileReadUTF16LE $0 $1
    ${If} ${Errors}
      ${ExitDo}
    ${EndIf}
    StrCpy $1 $1 -2 ; without the end of the line
    StrCpy $2 $1 10
    ${If} $2 != "_internal\"
      ${Continue}
    ${EndIf}
    StrCpy $2 $1 1 -1
    ${If} $2 == "\"
      RMDir "$INSTDIR\$1" ; only if nothing else is in it
    ${Else}
      Delete "$INSTDIR\$1"
    ${EndIf}
  ${Loop}
  FileClose $0
  Delete "$INSTDIR\${INSTALLED}"
  RMDir "$INSTDIR\_internal"
FunctionEnd
!macroend
!insertmacro RemoveProgram ""
!insertmacro RemoveProgram "un."

; Programs made as ours is made have files of the same names in _internal: they would be overwritten, and removed with ours.
Function FindAnotherProgram
  StrCpy $1 ""
  ${If} ${FileExists} "$INSTDIR\_internal\base_library.zip"
  ${AndIfNot} ${FileExists} "$INSTDIR\${PROGRAM}"
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

!macro Register SUFFIX KIND LABEL ; a kind of file that a double click opens
  WriteRegStr HKCU "${CLASSES}\${SUFFIX}" "" "${KIND}"
  WriteRegStr HKCU "${CLASSES}\${KIND}" "" "${LABEL}"
  WriteRegStr HKCU "${CLASSES}\${KIND}\DefaultIcon" "" "$INSTDIR\${PROGRAM},0"
  WriteRegStr HKCU "${CLASSES}\${KIND}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'
!macroend

!macro Unregister SUFFIX KIND
  ReadRegStr $0 HKCU "${CLASSES}\${SUFFIX}" ""
  ${If} $0 == "${KIND}"
    DeleteRegKey HKCU "${CLASSES}\${SUFFIX}"
  ${EndIf}
  DeleteRegKey HKCU "${CLASSES}\${KIND}"
!macroend

Section
  Call WaitUntilClosed
  Call FindAnotherProgram
  ${If} $1 != ""
    SetErrorLevel 6
    Quit
  ${EndIf}
  ; An older version's files go first, so that none is left among the new ones.
  Call RemoveProgram
  ClearErrors
  SetOutPath "$INSTDIR\_internal" ; the list comes first: a setup that is cut off can be removed too
  File "/oname=$INSTDIR\${INSTALLED}" "${LIST}"
  SetOutPath "$INSTDIR"
  File "${SOURCE}\${PROGRAM}"
  File "${SOURCE}\${COMMAND}"
  File /r "${SOURCE}\_internal"
  WriteUninstaller "$INSTDIR\${UNINSTALLER}"
  ${If} ${Errors}
    MessageBox MB_OK|MB_ICONSTOP "有文件没有写成，程序没有装好。年报和设置都没有改动。$\r$\n$\r$\n请看看磁盘是否已满、文件夹能否写入，然后重新运行安装程序。" /SD IDOK
    SetErrorLevel 4
    Quit
  ${EndIf}

  SetOutPath "$DOCUMENTS" ; where the shortcut's program begins to look for files
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${PROGRAM}"

  !insertmacro Register ".nianbao" "${LIBRARY}" "年报库"
  !insertmacro Register ".taizhang" "${LEDGER}" "依申请公开台账"
  Call TellExplorer

  WriteRegStr HKCU "${ENTRY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${ENTRY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${ENTRY}" "DisplayIcon" "$INSTDIR\${PROGRAM}"
  WriteRegStr HKCU "${ENTRY}" "Publisher" "${NAME}"
  WriteRegStr HKCU "${ENTRY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${ENTRY}" "UninstallString" '"$INSTDIR\${UNINSTALLER}"'
  WriteRegStr HKCU "${ENTRY}" "QuietUninstallString" '"$INSTDIR\${UNINSTALLER}" /S'
  SectionGetSize 0 $0
  WriteRegDWORD HKCU "${ENTRY}" "EstimatedSize" $0
  WriteRegDWORD HKCU "${ENTRY}" "NoModify" 1
  WriteRegDWORD HKCU "${ENTRY}" "NoRepair" 1
SectionEnd

Section Uninstall
  Call un.WaitUntilClosed
  Call un.RemoveProgram
  Delete "$INSTDIR\${UNINSTALLER}"
  RMDir "$INSTDIR" ; only if nothing else is in it
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$DESKTOP\${NAME}.lnk"
  !insertmacro Unregister ".nianbao" "${LIBRARY}"
  !insertmacro Unregister ".taizhang" "${LEDGER}"
  DeleteRegKey HKCU "${ENTRY}"
  Call un.TellExplorer
SectionEnd

!macro TellExplorer un
Function ${un}TellExplorer ; that a kind of file has come or gone
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
FunctionEnd
!macroend
!insertmacro TellExplorer ""
!insertmacro TellExplorer "un."

Function AddDesktopIcon
  SetOutPath "$DOCUMENTS"
  CreateShortcut "$DESKTOP\${NAME}.lnk" "$INSTDIR\${PROGRAM}"
FunctionEnd
