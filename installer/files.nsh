; What a setup puts into a folder, goes by the list it leaves there (installer/pack.py): one name a line, a folder after
; what is in it. Whatever the list does not name is somebody else's, and stays.

!define INSTALLED "_internal\installed.txt"

; Reads the next name of the list $0 into $1, with an error at its end. $2 is its last character, and empty where it can be
; no name of ours: another program's list may be called the same.
!macro NextName
  ClearErrors
  FileReadUTF16LE $0 $1
  StrCpy $1 $1 -2 ; without the end of the line
  StrCpy $2 $1 10
  ${If} $2 == "_internal\"
  ${OrIf} $1 == "${PROGRAM}"
  ${OrIf} $1 == "${COMMAND}"
  ${OrIf} $1 == "${UNINSTALLER}"
    StrCpy $2 $1 1 -1
  ${Else}
    StrCpy $2 ""
  ${EndIf}
!macroend

; Removes from the folder $R1 what the list $R0 names, and the folder if nothing else is in it.
!macro DefineRemove un
Function ${un}Remove
  ClearErrors
  FileOpen $0 $R0 r
  ${IfNot} ${Errors}
    FileReadWord $0 $1 ; the byte order mark
    ${Do}
      !insertmacro NextName
      ${If} ${Errors}
        ${ExitDo}
      ${ElseIf} $2 == "\"
        RMDir "$R1\$1"
      ${ElseIf} $2 != ""
        Delete "$R1\$1"
      ${EndIf}
    ${Loop}
    FileClose $0
    Delete "$R1\${INSTALLED}"
  ${EndIf}
  RMDir "$R1\_internal"
  RMDir "$R1"
FunctionEnd
!macroend
!insertmacro DefineRemove ""
!insertmacro DefineRemove "un."

!macro Remove un LIST FOLDER
  StrCpy $R0 "${LIST}"
  StrCpy $R1 "${FOLDER}"
  Call ${un}Remove
!macroend

; Renames what the list $R0 names from the folder $R1 into the folder $R2, where that has no such file yet; it takes no
; room on the disk. Adds to $R3 how many could not be renamed: a virus scanner holds a file for a moment, another program
; for good.
Function Move
  ClearErrors
  FileOpen $0 $R0 r
  ${If} ${Errors}
    Return
  ${EndIf}
  FileReadWord $0 $1
  ${Do}
    !insertmacro NextName
    ${If} ${Errors}
      ${ExitDo}
    ${ElseIf} $2 == "\"
      RMDir "$R1\$1"
    ${ElseIf} $2 != ""
    ${AndIf} ${FileExists} "$R1\$1"
    ${AndIfNot} ${FileExists} "$R2\$1"
      Call Rename
    ${EndIf}
  ${Loop}
  FileClose $0
  RMDir "$R1\_internal"
FunctionEnd

Function Rename
  ${GetParent} "$R2\$1" $2
  CreateDirectory $2
  ${For} $3 1 10
    ClearErrors
    Rename "$R1\$1" "$R2\$1"
    ${IfNot} ${Errors}
      Return
    ${EndIf}
    ${If} $R3 > 0
      ${ExitFor} ; one was waited for in vain already
    ${EndIf}
    Sleep 150
  ${Next}
  IntOp $R3 $R3 + 1
FunctionEnd

!macro Move LIST FROM TO
  StrCpy $R0 "${LIST}"
  StrCpy $R1 "${FROM}"
  StrCpy $R2 "${TO}"
  Call Move
!macroend

; The new version is written beside the old one and only then put in its place.
!define NEW "$INSTDIR\_internal-new"
!define OLD "$INSTDIR\_internal-old"
!define NEW_LIST "$PLUGINSDIR\new.txt"
!define OLD_LIST "$PLUGINSDIR\old.txt"

; Notes what the old version consists of, and clears away what a setup that was cut off has left.
Function PrepareFolder
  InitPluginsDir
  File "/oname=${NEW_LIST}" "${LIST}"
  ClearErrors
  ${If} ${FileExists} "${OLD}\${INSTALLED}"
    CopyFiles /SILENT "${OLD}\${INSTALLED}" "${OLD_LIST}"
  ${ElseIf} ${FileExists} "$INSTDIR\${INSTALLED}"
    CopyFiles /SILENT "$INSTDIR\${INSTALLED}" "${OLD_LIST}"
  ${EndIf}
  ${If} ${Errors}
    Abort
  ${EndIf}
  Call ClearFolder
  ClearErrors
FunctionEnd

Function ClearFolder
  !insertmacro Remove "" "${NEW}\${INSTALLED}" "${NEW}"
  !insertmacro Remove "" "${OLD_LIST}" "${OLD}"
  !insertmacro Remove "" "${NEW_LIST}" "${OLD}"
FunctionEnd

; Puts the new version in place of the old one; where a file of either cannot be renamed, everything back.
; $R4: how many files of the new version could not be put in place; $R3: how many of the old one are not back then.
Function Swap
  StrCpy $R3 0
  !insertmacro Move "${OLD_LIST}" "$INSTDIR" "${OLD}"
  !insertmacro Move "${NEW_LIST}" "$INSTDIR" "${OLD}" ; of a version that left no list, or an incomplete one
  ${If} $R3 = 0
    !insertmacro Move "${NEW_LIST}" "${NEW}" "$INSTDIR"
  ${EndIf}
  StrCpy $R4 $R3
  StrCpy $R3 0
  ${If} $R4 > 0
    !insertmacro Move "${NEW_LIST}" "$INSTDIR" "${NEW}"
    !insertmacro Move "${NEW_LIST}" "${OLD}" "$INSTDIR"
    !insertmacro Move "${OLD_LIST}" "${OLD}" "$INSTDIR"
  ${EndIf}
  ${If} $R3 = 0
    Call ClearFolder
  ${EndIf}
FunctionEnd
