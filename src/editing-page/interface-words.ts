/**
 * Words of the editing application's own interface that its Arabic does not have yet, or that do not fit their place
 * there, by their place in its language file (MessageFormat 2 where a value begins with a point).
 */
export const INTERFACE_WORDS: Readonly<Record<string, string>> = {
  sign_in_using_access_token: 'الدخول برمز الوصول',
  sign_in_using_access_token_workflow_note:
    'لأن التغييرات تمر بالمراجعة، يحتاج الرمز أيضًا إلى إذن قراءة طلبات الدمج وكتابتها.',
  work_with_local_repo_description: 'حين تُسأل، اختر المجلد الذي فيه نسختك من «{$repo}».',
  select_item: 'اختر {$name}',
  show_errors: 'أين الأخطاء؟',
  domain: 'النطاق',
  file_unavailable: 'غير متاح',
  file_unavailable_description: 'تعذّر تحميل هذا الملف؛ لعله نُقل أو حُذف.',
  'entry_sidebar.slug.title': 'اسم الملف',
  'entry_sidebar.slug.generated_on_save':
    'يُؤخذ الاسم من محتوى العنصر عند حفظه، وما فيه من وقت هو وقت الحفظ.',
  'entry_sidebar.slug.unavailable': 'لا اسم لهذا العنصر.',
  deleting_referenced_entries_note:
    '.input {$count :integer} .match $count one {{ستُحذف الإشارة إليه في عنصر آخر أيضًا.}} * {{ستُحذف الإشارات إليه في العناصر الأخرى أيضًا، وعددها {$count}.}}',
  cannot_delete_referenced_entries:
    '.input {$count :integer} .match $count one {{لا يمكن حذف هذا العنصر، لأن حقولًا في عناصر أخرى لا تصح من دونه. عدّلها أولًا.}} * {{لا يمكن حذف هذه العناصر، لأن حقولًا في عناصر أخرى لا تصح من دونها. عدّلها أولًا.}}',
  'save_conflict.title': 'غيّر شخص آخر هذا العنصر',
  'save_conflict.modified_by': 'غيّر {$name} هذا العنصر في {$date}، بعد أن فتحته.',
  'save_conflict.modified': 'تغيّر هذا العنصر في المستودع بعد أن فتحته.',
  'save_conflict.deleted': 'حُذف هذا العنصر من المستودع بعد أن فتحته.',
  'save_conflict.overwrite_warning': 'إذا حفظت الآن ضاع ما كتبه غيرك.',
  'save_conflict.recreate_warning': 'إذا حفظت الآن عاد العنصر إلى المستودع.',
  'save_conflict.save_anyway': 'احفظ على أي حال',
  'save_conflict.branch_moved': 'حدّث شخص آخر المستودع أثناء الحفظ. أعد المحاولة.',
  'remote_change.reload_entry': 'أعد تحميل العنصر',
  'remote_change.confirm_reloading_entry': 'هل تريد إعادة تحميل العنصر؟ سيضيع ما لم تحفظه.',
  'relation_field.save_together_hint': 'يُحفظ {$name} الجديد مع العنصر الذي تحرره.',
  'relation_field.add_failed': 'تعذّرت إضافة {$name}. في سجل المتصفح تفاصيل الخطأ.',
  'status.deploying': 'قيد النشر',
  'workflow.deploying_deletion': 'حذف',
  '_sui.text_editor.heading_1': 'عنوان من الدرجة الأولى',
};
